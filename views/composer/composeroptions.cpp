// SPDX-License-Identifier: GPL-3.0-or-later
// What a ComposerController does for one account of the post: the network's own fields, and publishing by hand.
#include "views/composer/composercontroller.h"

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

void applyOptions(TargetFacts &target, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.value().isNull())
            target.options.remove(it.key());
        else
            target.options.insert(it.key(), it.value());
    }
}

void ComposerController::setOption(const RecordId &target, const QString &name, const QJsonValue &value)
{
    const auto facts = std::ranges::find(m_facts.targets, target, &TargetFacts::id);
    if (!canEdit() || facts == m_facts.targets.end())
        return;
    const QJsonValue before = facts->options.value(name);
    if (before == value || (value.isNull() && before.isUndefined()))
        return;
    applyOptions(*facts, {{name, value}});
    m_options[target].insert(name, value);
    touch();
    if (!m_factsTimer.isActive())
        m_factsTimer.start();
}

void ComposerController::submitOptions(const RecordId &target, const QJsonObject &patch)
{
    m_deps.posts.setOptions(target, patch, this, [this, target, patch, post = m_post](const Result<store::Saved> &saved) {
        if (post != m_post)
            return;
        --m_inFlight;
        ++m_epoch;
        if (!saved) {
            m_failedWrite = true;
            QJsonObject kept = patch;
            const QJsonObject newer = m_options.value(target);
            for (auto it = newer.begin(); it != newer.end(); ++it)
                kept.insert(it.key(), it.value());
            m_options.insert(target, kept);
            Q_EMIT failed(saved.error());
        }
        if (m_inFlight == 0)
            finishSaving();
    });
}

void ComposerController::setReminder(const RecordId &target, bool on)
{
    const auto facts = std::ranges::find(m_facts.targets, target, &TargetFacts::id);
    const QString mode = on ? u"reminder"_s : u"automatic"_s;
    if (!canEdit() || facts == m_facts.targets.end() || facts->delivery == mode)
        return;
    facts->delivery = mode;
    Q_EMIT factsChanged();
    m_analysisTimer.start();
    whenSaved([this, target, mode] { m_deps.posts.setDelivery(target, mode, this, report(u"post.delivery"_s)); });
}

void ComposerController::doneByHand(const RecordId &target, const QString &url)
{
    if (m_deps.context.canEdit())
        m_deps.posts.doneByHand(target, url, this, report(u"post.doneByHand"_s));
}

} // namespace campanile::views::composer
