package io.earshot.connectors.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * One element of a feed, under its {@linkplain Namespaces one name}: an entry with its fields below
 * it, a field with its text.
 */
final class XmlElement {
  private final String name;
  private final List<String> attributes;
  private final int start;
  private final List<XmlElement> children = new ArrayList<>();
  private String text = "";
  private boolean markup;
  private boolean cut;

  XmlElement(String name, List<String> attributes, int start) {
    this.name = name;
    this.attributes = List.copyOf(attributes);
    this.start = start;
  }

  String name() {
    return name;
  }

  /** Where the element starts in the document. */
  int start() {
    return start;
  }

  /** Its text, references decoded and ends stripped; or its markup, see {@link #isMarkup}. */
  String text() {
    return text;
  }

  /** Whether {@link #text} is XML markup because the field holds elements, not just text. */
  boolean isMarkup() {
    return markup;
  }

  /** Whether the document ended before the element did. */
  boolean isCut() {
    return cut;
  }

  List<XmlElement> children() {
    return children;
  }

  /** An attribute's value, or null when there is none. */
  String attribute(String attributeName) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attributeName)) {
        return attributes.get(i + 1).strip();
      }
    }
    return null;
  }

  /** All children of a name, in document order. */
  List<XmlElement> all(String childName) {
    List<XmlElement> named = new ArrayList<>(1);
    for (XmlElement child : children) {
      if (child.name.equals(childName)) {
        named.add(child);
      }
    }
    return named;
  }

  /** The first child of a name, or null. */
  XmlElement first(String childName) {
    for (XmlElement child : children) {
      if (child.name.equals(childName)) {
        return child;
      }
    }
    return null;
  }

  /** Text of the first child that has one, trying the names in turn; or null. */
  String textOf(String... childNames) {
    for (String childName : childNames) {
      for (XmlElement child : children) {
        if (child.name.equals(childName) && !child.text.isEmpty() && !child.cut) {
          return child.text;
        }
      }
    }
    return null;
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void fill(String content, boolean isMarkup) {
    text = content.strip();
    markup = isMarkup;
  }

  void markCut() {
    cut = true;
  }
}
