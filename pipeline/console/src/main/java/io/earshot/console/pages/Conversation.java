package io.earshot.console.pages;

import io.earshot.connectors.Post;
import io.earshot.search.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the posts of a conversation in the order of a thread: each answer after what it answers,
 * oldest first among equals. An answer to a post that is not here stands on the first level.
 */
final class Conversation {
  private static final int EXCERPT = 600;
  private static final int EXCERPT_OF_SHOWN = 160;

  private final Map<String, Mention> posts = new LinkedHashMap<>();
  private final Map<String, List<Mention>> answers = new LinkedHashMap<>();
  private final Set<String> placed = new LinkedHashSet<>();
  private final List<MentionView.Reply> thread = new ArrayList<>();
  private final String shown;
  private final Instant now;

  private Conversation(List<Mention> oldestFirst, String shown, Instant now) {
    this.shown = shown;
    this.now = now;
    oldestFirst.forEach(mention -> posts.put(mention.id(), mention));
    oldestFirst.forEach(
        mention -> answers.computeIfAbsent(parent(mention), any -> new ArrayList<>()).add(mention));
  }

  /**
   * @param shown id of the post whose page this is
   */
  static List<MentionView.Reply> thread(List<Mention> oldestFirst, String shown, Instant now) {
    Conversation conversation = new Conversation(oldestFirst, shown, now);
    conversation.placeAnswers("", 0);
    oldestFirst.forEach(mention -> conversation.place(mention, 0)); // those that answer in a circle
    return oldestFirst.size() < 2 ? List.of() : conversation.thread;
  }

  private String parent(Mention mention) {
    String answered = mention.post().inReplyTo();
    if (answered != null && posts.containsKey(answered)) {
      return answered;
    }
    String start = mention.post().conversation();
    return start != null && posts.containsKey(start) && !start.equals(mention.id()) ? start : "";
  }

  private void placeAnswers(String id, int depth) {
    answers.getOrDefault(id, List.of()).forEach(answer -> place(answer, depth));
  }

  private void place(Mention mention, int depth) {
    if (placed.add(mention.id())) {
      thread.add(reply(mention, Math.min(depth, MentionView.Reply.DEEPEST)));
      placeAnswers(mention.id(), depth + 1);
    }
  }

  private MentionView.Reply reply(Mention mention, int depth) {
    Post post = mention.post();
    String text = post.text() == null || post.text().isBlank() ? post.title() : post.text();
    boolean isShown = mention.id().equals(shown);
    return new MentionView.Reply(
        Hit.address(mention.id()),
        Words.author(post.author()),
        shorten(text, isShown ? EXCERPT_OF_SHOWN : EXCERPT),
        mention.language(),
        Moment.of(mention.published(), now),
        Mood.of(mention),
        depth,
        isShown);
  }

  private static String shorten(String text, int length) {
    return Excerpt.around(text, List.of(), length).stream()
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
