package io.earshot.connectors.feed;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files attached to an entry.
 *
 * @param urls absolute
 * @param isEpisode whether one of them is the episode of a podcast
 */
record XmlAttachments(List<String> urls, boolean isEpisode) {
  private static final Pattern AUDIO =
      Pattern.compile("\\.(mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)([?#].*)?$");
  private static final Pattern VIDEO = Pattern.compile("\\.(mp4|m4v|mov|webm)([?#].*)?$");

  private record File(String url, String type) {}

  static XmlAttachments of(XmlElement entry, String base) {
    List<File> files =
        entry.children().stream()
            .flatMap(child -> files(child, base))
            .filter(file -> file.url() != null)
            .limit(Limits.LISTED)
            .toList();
    boolean podcast =
        entry.children().stream().anyMatch(child -> child.name().startsWith("itunes:"));
    return new XmlAttachments(
        files.stream().map(File::url).distinct().toList(),
        files.stream().anyMatch(file -> isEpisode(file, podcast)));
  }

  private static Stream<File> files(XmlElement child, String base) {
    return switch (child.name()) {
      case "enclosure" -> Stream.of(file(child, "url", base));
      case "link" ->
          XmlLinks.relation(child).equals("enclosure")
              ? Stream.of(file(child, "href", base))
              : Stream.empty();
      default -> Stream.empty();
    };
  }

  private static File file(XmlElement element, String attribute, String base) {
    String type = element.attribute("type");
    return new File(
        Addresses.resolve(base, element.attribute(attribute)),
        type == null ? "" : type.toLowerCase(Locale.ROOT));
  }

  private static boolean isEpisode(File file, boolean podcast) {
    String url = file.url().toLowerCase(Locale.ROOT);
    return file.type().startsWith("audio/")
        || AUDIO.matcher(url).find()
        || (podcast && (file.type().startsWith("video/") || VIDEO.matcher(url).find()));
  }
}
