// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/networks.h"
#include "server/core/webhooks/hookpayload.h"
#include "server/core/webhooks/hooksignature.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

// Whatever comes: hints are bounded and plain, nothing is signed by chance, and no question gets a body of JSON signed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const domain::Platform platform : domain::allPlatforms()) {
        const domain::NetworkWebhook &rules = domain::NetworkCatalogue::builtIn().network(platform).webhook;
        if (!rules.isThere())
            continue;
        if (server::isSigned(rules, bytes, bytes, "key"))
            std::abort();
        QUrlQuery query;
        query.setQuery(u"crc_token=%1&challengeCode=%1"_s.arg(QString::fromLatin1(bytes.toPercentEncoding())));
        if (server::needsKey(rules.challenge) && bytes.contains('{') && server::proofFor(rules, query, "token", "key"))
            std::abort();
        const auto hints = server::hintsOf(rules, bytes);
        if (!hints)
            continue;
        for (const server::HookHint &hint : *hints) {
            for (const QString &id : hint.accounts + QStringList{hint.named.itemId, hint.named.postId}) {
                if (id.size() > 400 || id.contains(u' ') || id.contains(u'\n'))
                    std::abort();
            }
        }
    }
    return 0;
}
