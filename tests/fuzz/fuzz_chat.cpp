// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/chatstream.h"
#include "app/domain/aireply.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

auth::ChatStream read(const QByteArray &bytes, qsizetype pieces)
{
    auth::ChatStream stream;
    for (qsizetype at = 0; at < bytes.size() && stream.feed(QByteArrayView(bytes).sliced(at, std::min(pieces, bytes.size() - at))); at += pieces) { }
    stream.end();
    return stream;
}

bool isTyped(const QString &text, qsizetype most)
{
    return text.size() <= most && std::none_of(text.begin(), text.end(), [](QChar c) { return c != u'\n' && c.category() == QChar::Other_Control; });
}

} // namespace

// What a language model answers: it does not matter where the line cuts it, and proposals are few, bounded and plain.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auth::ChatStream whole = read(bytes, std::max<qsizetype>(1, bytes.size()));
    const auth::ChatStream pieces = read(bytes, 1);
    if (whole.text() != pieces.text() || whole.error().code != pieces.error().code)
        std::abort();
    for (const QString &answer : {whole.text(), QString::fromUtf8(bytes)}) {
        for (const bool isEnded : {true, false}) {
            const auto proposals = domain::aiProposals(answer, 3, isEnded);
            if (proposals ? proposals->isEmpty() || proposals->size() > 3 : proposals.error().code != u"ai.noProposal")
                std::abort();
            for (const domain::AiProposal &proposal : proposals.value_or(QList<domain::AiProposal>())) {
                const bool isSure = !proposal.confidence || (*proposal.confidence >= 0 && *proposal.confidence <= 1);
                if (proposal.text.isEmpty() || !isTyped(proposal.text, 5'001) || !isTyped(proposal.tone, 61) || !isTyped(proposal.reason, 401) || !isSure)
                    std::abort();
            }
        }
    }
    return 0;
}
