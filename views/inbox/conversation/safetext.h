// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

/** What strangers wrote, made safe to look at. For the screen only, never for data. Pure; any thread; any input is fine. */
namespace campanile::views {

/**
 * @p raw as plain text that stays within its place: direction overrides, embeddings and isolates are taken out (UAX 9), more than
 * eight marks on one letter and control characters too, lone surrogates become U+FFFD. Linear. It is never HTML.
 */
[[nodiscard]] QString safeText(const QString &raw);
/** safeText() on one line, at most @p most UTF-16 units; for names, handles and excerpts. */
[[nodiscard]] QString safeLine(const QString &raw, qsizetype most = 120);

/** @p text with places to break in words that are longer than any real one; for labels. */
[[nodiscard]] QString breakable(const QString &text);

/** The beginning of a text. */
struct TextPart {
    QString text;
    bool isWhole = true;
};
/** At most @p most UTF-16 units and @p lines line breaks of @p raw, safe; no character is cut in two. The work is that of the part. */
[[nodiscard]] TextPart partOf(const QString &raw, qsizetype most, int lines);

/** An address in a text, with where it really leads. */
struct ShownLink {
    QUrl url;
    QString host;       ///< as written, in its own letters
    QString asciiHost;  ///< as the name service has it ("xn--...")
    /** The name has letters that are not ASCII and may look like others, or something before an @ looks like a name. */
    bool isSuspicious = false;
    bool operator==(const ShownLink &) const = default;
};
/** The web addresses of @p text, each once, at most @p most; http and https only. */
[[nodiscard]] QList<ShownLink> linksIn(const QString &text, int most = 8);
/** Where an address leads; nothing valid for anything but http and https with a host. */
[[nodiscard]] ShownLink linkOf(const QString &address);

} // namespace campanile::views
