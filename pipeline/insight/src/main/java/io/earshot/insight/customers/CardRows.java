package io.earshot.insight.customers;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** The cards of a file (vCard 2.1, 3 and 4). */
final class CardRows implements FileRows {
  private final VCardReader cards;
  private long number;

  CardRows(Reader text) {
    this.cards = new VCardReader(text);
  }

  @Override
  public String form() {
    return "vCards";
  }

  @Override
  public List<List<String>> columns() {
    return List.of();
  }

  @Override
  public FileRow next() throws IOException {
    VCard card = cards.readNext();
    number++;
    return card == null ? null : new FileRow(number, new CardDraft(card).draft(), null);
  }
}
