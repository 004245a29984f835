package io.earshot.app.config;

import io.earshot.insight.crm.CrmCheck;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code crm.yaml} asks for: which CRMs are told what customers say. */
public final class CrmFile {
  private CrmFile() {}

  /** Reads the file; one that does not exist asks for nothing. */
  public static List<CrmStanza> read(Path file, Map<String, String> environment)
      throws ConfigException {
    return read(YamlFile.readIfThere(file, environment));
  }

  static List<CrmStanza> read(Section root) throws ConfigException {
    List<CrmStanza> stanzas = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section section : root.sections("targets")) {
      String name = section.required("name");
      if (!names.add(name)) {
        section.wrong("is named '" + name + "' like a CRM above: names are unique");
      }
      stanza(section, name).ifPresent(stanzas::add);
      section.end();
    }
    root.endFile();
    return stanzas;
  }

  /** The address is kept as it is written: what is secret in it is filled in where it is used. */
  private static Optional<CrmStanza> stanza(Section section, String name) {
    CrmKind kind = section.choice("kind", CrmKind.class, CrmKind.WEBHOOK);
    boolean file = kind == CrmKind.CSV || kind == CrmKind.JSONL;
    String address = String.join("", section.references(file ? "path" : "url"));
    String token = section.secretReference("token");
    String client = section.secretReference("client");
    String secret = section.secretReference("secret");
    String contactsBy = section.text("contacts-by", null);
    Map<String, Set<CrmRecordKind>> brands = brands(section);
    boolean allowPrivate = section.flag("allow-private", false);
    if (address.isBlank()) {
      String key = file ? "path" : "url";
      section.wrong("has no %s: add a line '%s: %s'".formatted(key, key, CrmCheck.example(kind)));
      return Optional.empty();
    }
    try {
      CrmStanza stanza =
          new CrmStanza(
              name, kind, address, token, client, secret, contactsBy, brands, allowPrivate);
      CrmCheck.check(stanza);
      return Optional.of(stanza);
    } catch (IllegalArgumentException wrong) {
      section.wrong("cannot be used: " + wrong.getMessage());
      return Optional.empty();
    }
  }

  private static Map<String, Set<CrmRecordKind>> brands(Section section) {
    Map<String, Set<CrmRecordKind>> brands = new HashMap<>();
    for (Section brand : section.sections("brands")) {
      brands.put(brand.required("tracker"), kinds(brand));
      brand.end();
    }
    return brands;
  }

  /** All, unless some are named. */
  private static Set<CrmRecordKind> kinds(Section brand) {
    Set<CrmRecordKind> kinds = EnumSet.noneOf(CrmRecordKind.class);
    for (String text : brand.texts("send")) {
      try {
        kinds.add(CrmRecordKind.valueOf(text.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException unknown) {
        brand.wrong("sends '%s': write activity, rollup or case".formatted(text));
      }
    }
    return kinds.isEmpty() ? EnumSet.allOf(CrmRecordKind.class) : kinds;
  }
}
