// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/htmltext.h"
#include "server/core/platforms/bluesky/linkcard.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

/** Plain text has no control characters but line breaks, and is no longer than what it was made of (one bullet for "<li>"). */
bool isPlain(const QString &text, qsizetype most)
{
    return text.size() <= most && std::none_of(text.begin(), text.end(), [](QChar c) { return c != u'\n' && c.category() == QChar::Other_Control; });
}

} // namespace

// Posts of networks and pages behind links.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString html = QString::fromUtf8(bytes);
    if (!isPlain(domain::plainTextOfHtml(html), html.size()))
        std::abort();
    const server::LinkCard card = server::readLinkCard(bytes, QUrl(u"https://shop.example/a/b"_s));
    if (!isPlain(card.title, 300) || !isPlain(card.description, 1000) || card.title.contains(u'\n'))
        std::abort();
    return 0;
}
