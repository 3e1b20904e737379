// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"

#include <QHash>

namespace campanile::domain {

/** Finds web addresses by the rules of twitter-text 3.1.0; see extractLinks(). One scan per object. */
class LinkScan
{
public:
    LinkScan(QStringView text, bool mastodon) : m_text(text), m_mastodon(mastodon) {}
    [[nodiscard]] QList<Entity> run();

private:
    [[nodiscard]] qsizetype matchAt(qsizetype start, bool afterJoiner);
    [[nodiscard]] qsizetype domainEnd(qsizetype start);
    [[nodiscard]] qsizetype tldEnd(qsizetype start);
    [[nodiscard]] qsizetype findTldEnd(qsizetype start) const;
    [[nodiscard]] qsizetype balancedEnd(qsizetype open) const;
    [[nodiscard]] qsizetype pathEnd(qsizetype slash) const;
    [[nodiscard]] qsizetype queryEnd(qsizetype mark) const;
    [[nodiscard]] bool isPathChar(QChar c) const;
    [[nodiscard]] bool isPathEnding(QChar c) const;
    [[nodiscard]] bool isQueryChar(QChar c) const;
    void addAsciiDomains(qsizetype start, qsizetype domainStop, qsizetype stop, bool hasPath);
    void addWithProtocol(qsizetype start, qsizetype stop, qsizetype protocol);
    void add(qsizetype begin, qsizetype end);

    QStringView m_text;
    bool m_mastodon;
    QList<Entity> m_found;
    /** tldEnd() of places already looked at: dots in a row are asked for again from each start. */
    QHash<qsizetype, qsizetype> m_tldEnds;
    qsizetype m_barrenFrom = 0;
    qsizetype m_barrenUntil = 0;
};

/** Whether @p name (without a dot, any case) is a top-level domain. */
[[nodiscard]] bool isTopLevelDomain(QStringView name);

} // namespace campanile::domain
