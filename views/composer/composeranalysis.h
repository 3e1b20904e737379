// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "app/domain/platform.h"
#include "app/domain/textcount.h"
#include "views/composer/composerfacts.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace campanile::views::composer {

/** What is counted and judged: the texts as they are on screen, which may be newer than the cache. */
struct AnalysisInput {
    PostFacts facts;
    QHash<QString, PostText> texts; ///< by scope: "" is the common text, else a network's own
    QSet<QString> uploading;        ///< blob ids that have not reached the server
    qint64 nowMs = 0;
    std::shared_ptr<const domain::NetworkCatalogue> networks = {}; ///< of the workspace; null = the built-in ones

    [[nodiscard]] const PostText &textFor(const QString &platform) const;
};

/** How the post stands on one account. */
struct TargetAnalysis {
    RecordId target;
    QString platform;
    QList<domain::TextCount> counts; ///< one per part
    domain::Readiness readiness;
    int altMax = -1;                 ///< code points
    bool needsTitle = false;
    domain::Capabilities can;
    QList<domain::NetworkField> fields;           ///< that the network adds to this post
    std::optional<domain::ReminderKind> reminder; ///< set when no program may publish this
};

struct Analysis {
    QList<TargetAnalysis> targets;
    domain::Light worst = domain::Light::Ok;
    [[nodiscard]] const TargetAnalysis *of(const RecordId &target) const;
    [[nodiscard]] const TargetAnalysis *ofPlatform(const QString &platform) const;
    /** Networks that can do it, each once; @p scope: only this one, or "" for all. */
    [[nodiscard]] QStringList platformsWith(domain::Capability capability, const QString &scope = {}) const;
};

/**
 * Counts every part for every account and judges readiness (app/domain/textcount, app/domain/readiness). Pure; runs
 * on a pool thread so that a keystroke costs the GUI thread nothing.
 */
[[nodiscard]] Analysis analyse(const AnalysisInput &input);

/** What the publisher sends for a part: the link goes to the end of the first one when the text does not have it. */
[[nodiscard]] QString publishedBody(const QString &body, const QString &linkUrl, const QJsonObject &utm);

} // namespace campanile::views::composer
