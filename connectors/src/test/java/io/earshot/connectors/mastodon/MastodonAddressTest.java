package io.earshot.connectors.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://social.example/tags/kettle, /api/v1/timelines/tag/kettle?limit=40",
    "https://social.example/tagged/caf%C3%A9, /api/v1/timelines/tag/caf%C3%A9?limit=40",
    "https://social.example/public, /api/v1/timelines/public?limit=40",
    "https://social.example/public/local, /api/v1/timelines/public?local=true&limit=40",
    "https://social.example/@ada@far.example, /api/v1/accounts/7/statuses?exclude_reblogs=true&limit=40",
    "https://social.example/@ada/with_replies, /api/v1/accounts/7/statuses?exclude_reblogs=true&limit=40",
    "https://social.example/search?q=a%20kettle&type=statuses, /api/v2/search?q=a%20kettle&type=statuses&limit=40"
  })
  void anAddressFromTheBrowserIsUnderstood(String address, String asked) throws Exception {
    assertThat(MastodonAddress.of(address).statuses("7").toString())
        .isEqualTo("https://social.example" + asked);
  }

  @ParameterizedTest
  @CsvSource({
    "https://social.example/, end it in /tags/NAME",
    "https://social.example/explore, end it in /tags/NAME",
    "https://social.example/tags, end it in /tags/NAME",
    "https://social.example/@, end it in /tags/NAME",
    "https://social.example/search, add ?q=",
    "social.example, is no web address"
  })
  void anAddressThatIsNoneSaysWhatToDo(String address, String remedy) {
    FetchException refused =
        catchThrowableOfType(FetchException.class, () -> MastodonAddress.of(address));
    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refused).hasMessageContaining(remedy);
  }

  @ParameterizedTest
  @CsvSource({
    "https://s.example/tags/kettle, https://s.example/api/v1/streaming/hashtag?tag=kettle",
    "https://s.example/public, https://s.example/api/v1/streaming/public",
    "https://s.example/public/local, https://s.example/api/v1/streaming/public/local"
  })
  void hashtagsAndPublicPostsAreStreamed(String address, String stream) throws Exception {
    MastodonAddress read = MastodonAddress.of(address);
    assertThat(read.stream(read.server())).hasToString(stream);
  }

  @ParameterizedTest
  @CsvSource({
    "https://s.example/, '', https://s.example/",
    "https://s.example/, wss://stream.s.example, https://stream.s.example/",
    "https://s.example/, https://stream.s.example:4000/x, https://stream.s.example:4000/x",
    "https://s.example/, ws://stream.s.example, https://stream.s.example/",
    "http://127.0.0.1:1/, ws://127.0.0.1:2, http://127.0.0.1:2/"
  })
  void aTokenIsNeverSentInTheClearWhereTheServerEncrypts(String server, String said, String host)
      throws Exception {
    assertThat(StreamPlace.host(HttpUrl.get(server), said)).hasToString(host);
  }
}
