// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxquery.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile::domain;

// Any text gives a filter that is written and read the same; what is blamed and offered lies within the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const InboxQuery query = parseInboxQuery(text);
    const InboxQuery again = parseInboxQuery(inboxQueryText(query.terms));
    if (again.terms != query.terms || !again.problems.isEmpty())
        std::abort();
    for (const InboxQueryProblem &problem : query.problems) {
        if (problem.at < 0 || problem.length <= 0 || problem.at + problem.length > text.size() || problem.part != text.mid(problem.at, problem.length))
            std::abort();
    }
    for (const InboxTerm &term : query.terms)
        (void)inboxQueryDay(term.value, QDate(2026, 11, 21));
    for (const qsizetype cursor : {text.size(), text.size() / 2}) {
        const InboxCompletion offer = completeInboxQuery(text, cursor, {{InboxTerm::Kind::From, {text.left(40), text.right(40)}}});
        if (offer.at < 0 || offer.length < 0 || offer.at + offer.length > text.size() || offer.texts.size() > 16)
            std::abort();
    }
    return 0;
}
