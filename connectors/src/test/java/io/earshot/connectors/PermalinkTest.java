package io.earshot.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://Blog.Example/post/                                 | https://blog.example/post
          https://blog.example:443/post                             | https://blog.example/post
          http://blog.example:80/post                               | https://blog.example/post
          http://blog.example:8080/post                             | https://blog.example:8080/post
          https://blog.example                                      | https://blog.example/
          https://blog.example/a/../b/./c//                         | https://blog.example/b/c
          https://blog.example/p?utm_source=rss&id=7&fbclid=x       | https://blog.example/p?id=7
          https://blog.example/p?b=2&a=1                            | https://blog.example/p?b=2&a=1
          https://blog.example/p?gclid=1                            | https://blog.example/p
          https://blog.example/p?source=rss----8a--4                | https://blog.example/p
          https://blog.example/p?source=catalogue                   | https://blog.example/p?source=catalogue
          https://blog.example/p?at_medium=RSS&at_campaign=KARANGA  | https://blog.example/p
          https://blog.example/p?PHPSESSID=9f3c&id=7                | https://blog.example/p?id=7
          https://blog.example/p?t=1&sid=0123456789abcdef0123456789ABCDEF | https://blog.example/p?t=1
          https://blog.example/p?sid=42&s=kettle                    | https://blog.example/p?sid=42&s=kettle
          https://blog.example/p;jsessionid=A1.node2?id=7           | https://blog.example/p?id=7
          https://blog.example/p;v=2;JSESSIONID=A1/                 | https://blog.example/p;v=2
          https://blog.example/;jsessionid=A1                       | https://blog.example/
          https://blog.example/p#more-12                            | https://blog.example/p
          https://blog.example/p#utm_source=rss                     | https://blog.example/p
          https://blog.example/p#comments                           | https://blog.example/p
          https://blog.example/p/#comment-12                        | https://blog.example/p#comment-12
          https://blog.example/p/comment-page-3/#comment-12         | https://blog.example/p#comment-12
          https://blog.example/changes#v1.2                         | https://blog.example/changes#v1.2
          https://blog.example/app#!/post/1                         | https://blog.example/app#!/post/1
          https://blog.example/%e2%98%95                            | https://blog.example/%E2%98%95
          https://blog.example/☕                                    | https://blog.example/%E2%98%95
          https://bücher.example/                                   | https://xn--bcher-kva.example/
          '  https://blog.example/p '                               | https://blog.example/p
          """)
  void foldsWhatSaysNothingOfThePost(String url, String id) {
    assertThat(Permalink.id(url)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tag:blog.example,2026:1", "/relative", "ftp://a/b", "javascript:x"})
  void takesOnlyAddressesOfTheWeb(String url) {
    assertThat(Permalink.of(url)).isNull();
    assertThat(Permalink.id(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://blog.example/p/#comment-12                  | https://blog.example/p
          https://blog.example/p/comment-page-3/#comment-12   | https://blog.example/p
          https://blog.example/p.html?showComment=1#c1        | https://blog.example/p.html
          https://blog.example/p#comment-6a00d8341c           | https://blog.example/p
          https://blog.example/?p=1&cpage=2#comment-5         | https://blog.example/?p=1
          https://blog.example/p                              |
          https://blog.example/changes#v1.2                   |
          https://blog.example/p#comments                     |
          """)
  void knowsThePostOfAComment(String url, String post) {
    assertThat(Permalink.of(url).postOfComment()).isEqualTo(post);
  }

  @ParameterizedTest
  @CsvSource({
    "https://blog.example, true",
    "http://blog.example:8080/?utm_source=rss#main, true",
    "https://blog.example/?p=a/, false",
    "https://blog.example/#v1.2, false",
    "https://blog.example/#!/, false",
    "https://blog.example/p/, false"
  })
  void knowsTheHomeOfASite(String url, boolean home) {
    assertThat(Permalink.of(url).isHome()).isEqualTo(home);
  }

  @Test
  void shortensLongAddressesAndKeepsThemApart() {
    String one = Permalink.id("https://blog.example/" + "a".repeat(5_000));
    String other = Permalink.id("https://blog.example/" + "a".repeat(5_001));
    assertThat(one).hasSize(Permalink.MAX_LENGTH).isNotEqualTo(other);
  }

  @Property
  void theIdOfAnIdIsItself(@ForAll("urls") String url) {
    String id = Permalink.id(url);
    assertThat(Permalink.id(id)).isEqualTo(id);
  }

  @Property
  void trackingAndSlashesDoNotMatter(@ForAll("paths") String path) {
    String plain = "https://blog.example" + path;
    assertThat(Permalink.id("HTTP://BLOG.example:80" + path + "/?utm_source=a&utm_medium=b#"))
        .isEqualTo(Permalink.id(plain));
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> segment =
        Arbitraries.strings()
            .withChars("abcXYZ019-_.~%20é☕+;,=:@!$'()*")
            .ofMinLength(1)
            .ofMaxLength(8);
    return segment.list().ofMaxSize(4).map(segments -> "/" + String.join("/", segments));
  }

  @Provide
  Arbitrary<String> urls() {
    Arbitrary<String> query =
        Arbitraries.of(
            "", "?", "?a", "?a=", "?a=1&b=%26", "?utm_source=x&q=a+b", "?é=☕", "?&&=", "?a=1&a=2");
    Arbitrary<String> fragment =
        Arbitraries.of("", "#", "#x", "#comment-1", "#more-1", "#!/a", "#é", "#a%20b", "#utm_x=1");
    return Combinators.combine(
            Arbitraries.of(List.of("http://", "https://", "HTTP://")),
            Arbitraries.of("a.example", "A.Example:8080", "bücher.example", "127.0.0.1:1", "[::1]"),
            paths(),
            query,
            fragment)
        .as((scheme, host, path, q, f) -> scheme + host + path + q + f);
  }
}
