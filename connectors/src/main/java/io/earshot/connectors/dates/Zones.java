package io.earshot.connectors.dates;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as dates name them: an offset, an abbreviation, a region. */
final class Zones {
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:^|[\\s\\dzt]|gmt|utc)\\s*([+\\-−])\\s*(\\d{1,2}):?(\\d{2})?(?!\\d|[-/.]\\d)");
  private static final Pattern REGION = Pattern.compile("[a-z]+/[a-z_]+(?:/[a-z_]+)?");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Map<String, ZoneId> ABBREVIATIONS = new HashMap<>();

  /**
   * Offsets in minutes; of an abbreviation with several meanings, the one feeds mean. "at" is never
   * the Atlantic: "March 4 at 8:00".
   */
  private static final String OFFSETS =
      "gmt 0 utc 0 ut 0 z 0 wet 0 west 60 bst 60 cet 60 cest 120 met 60 mest 120 mez 60 mesz 120"
          + " wat 60 cat 120 sast 120 eet 120 eest 180 eat 180 msk 180 trt 180 irst 210 gst 240"
          + " samt 240 pkt 300 yekt 300 ist 330 npt 345 wib 420 ict 420 sgt 480 hkt 480 pht 480"
          + " myt 480 awst 480 jst 540 kst 540 acst 570 aest 600 acdt 630 aedt 660 nzst 720"
          + " nzdt 780 nst -210 ndt -150 ast -240 adt -180 brt -180 art -180 est -300"
          + " et -300 edt -240 cst -360 ct -360 cdt -300 mst -420 mt -420 mdt -360 pst -480"
          + " pt -480 pdt -420 akst -540 akdt -480 hst -600";

  static {
    String[] pairs = OFFSETS.split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      ABBREVIATIONS.put(pairs[i], ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(pairs[i + 1])));
    }
  }

  private Zones() {}

  /**
   * The zone that the text names, UTC when it names none that is known.
   *
   * @param text what is left of a date without day and time, in lower case
   */
  static ZoneId of(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (offset.find()) {
      return offset(offset);
    }
    Matcher region = REGION.matcher(text);
    return region.find() ? region(region.group()) : abbreviation(text);
  }

  private static ZoneId offset(Matcher offset) {
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    int sign = offset.group(1).equals("+") ? 1 : -1;
    return hours > 18 || minutes > 59
        ? ZoneOffset.UTC
        : ZoneOffset.ofTotalSeconds(Math.min(18 * 3600, hours * 3600 + minutes * 60) * sign);
  }

  private static ZoneId region(String region) {
    for (String id : TimeZone.getAvailableIDs()) {
      if (id.equalsIgnoreCase(region)) {
        return zone(id);
      }
    }
    return ZoneOffset.UTC;
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private static ZoneId abbreviation(String text) {
    ZoneId last = ZoneOffset.UTC;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      last = ABBREVIATIONS.getOrDefault(word.group(), last);
    }
    return last;
  }
}
