// SPDX-License-Identifier: GPL-3.0-or-later
// What a ComposerController does with the post as a whole: plan, publish, stop, copy, delete, and the scope of a series.
#include "app/services/publishservice.h"
#include "views/composer/composercontroller.h"

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using services::SeriesScope;

/** Nobody sends out a text other than the one they see. */
bool ComposerController::isDecided()
{
    if (isUndecided())
        Q_EMIT failed(makeError(ErrorKind::Conflict, u"post.textUndecided"_s));
    return !isUndecided();
}

void ComposerController::schedule()
{
    if (canEdit() && isDecided())
        whenSaved([this] { m_deps.posts.schedule({m_post}, this, report(u"post.schedule"_s)); });
}

void ComposerController::publishNow()
{
    if (canEdit() && isDecided())
        whenSaved([this] { m_deps.posts.publishNow(m_post, this, report(u"post.publishNow"_s)); });
}

void ComposerController::backToDraft()
{
    if (canEdit())
        whenSaved([this] { m_deps.posts.unschedule({m_post}, this, report(u"post.unschedule"_s)); });
}

void ComposerController::unplan()
{
    if (canEdit())
        whenSaved([this] { m_deps.posts.unplan({m_post}, this, report(u"post.unplan"_s)); });
}

bool ComposerController::canStop() const
{
    return m_deps.publish && m_facts.status == u"publishing" && m_deps.context.canEdit();
}

void ComposerController::stopPublishing()
{
    if (!canStop())
        return;
    m_deps.publish->cancel(m_post, {}, this, [this](const Result<services::StopOutcome> &outcome) {
        if (!outcome) {
            Q_EMIT failed(outcome.error());
            return;
        }
        Q_EMIT acted(outcome->stopping.isEmpty() && outcome->published.isEmpty() ? u"publish.stopped"_s : u"publish.stopping"_s, RecordId());
        if (!m_reloadTimer.isActive())
            m_reloadTimer.start();
    });
}

bool ComposerController::canRetry() const
{
    return m_deps.publish && m_deps.context.canEdit();
}

void ComposerController::retryTarget(const RecordId &target, services::PublishService::Seen seen, const QString &url)
{
    if (!canRetry())
        return;
    m_deps.publish->retry(m_post, target, seen, url, this, [this, seen](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        Q_EMIT acted(seen == services::PublishService::Seen::There ? u"post.doneByHand"_s : u"post.publishNow"_s, RecordId());
        if (!m_reloadTimer.isActive())
            m_reloadTimer.start();
    });
}

void ComposerController::duplicate()
{
    if (m_loaded && m_deps.context.canEdit())
        whenSaved([this] { m_deps.posts.copy({{m_post, 0}}, this, report(u"post.copy"_s)); });
}

void ComposerController::remove()
{
    if (m_post.isNull() || !m_deps.context.canEdit())
        return;
    m_saveTimer.stop();
    m_deps.posts.remove({m_post}, this, report(u"post.delete"_s));
}

void ComposerController::skipOccurrence()
{
    if (needsScope() && m_deps.context.canEdit())
        m_deps.posts.skipOccurrence(m_post, m_occurrence, this, report(u"series.skip"_s));
}

void ComposerController::chooseScope(SeriesScope scope)
{
    if (!needsScope() || !m_deps.context.canEdit() || m_facts.isLocked())
        return;
    if (scope == SeriesScope::All) {
        m_occurrence = 0;
        Q_EMIT factsChanged();
        return;
    }
    // Cutting the series makes another post; that one is what the person goes on with.
    const RecordId series = m_post;
    const qint64 at = m_occurrence;
    const auto find = [this, series, at, scope] {
        m_deps.store.read(
            this,
            [series, at, scope](store::Reader &reader) -> Result<RecordId> {
                store::Query query;
                query.type = u"Post"_s;
                query.limit = 200;
                if (scope == SeriesScope::This)
                    query.where(u"recurrenceParentId"_s, store::Filter::Op::Eq, QVariant::fromValue(series));
                else
                    query.where(u"scheduledAt"_s, store::Filter::Op::Eq, at);
                const auto page = reader.query(query);
                if (!page)
                    return page.error();
                const QString wire = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
                // The newest one: an older part of the plan may stand at the same instant. New rows come last.
                for (qsizetype i = page->rows.size() - 1; i >= 0; --i) {
                    const QJsonObject post = page->rows.at(i).object();
                    const bool fits = scope == SeriesScope::This ? post.value(u"recurrenceAt"_s).toString() == wire
                                                                 : !post.value(u"recurrenceRule"_s).toString().isEmpty();
                    if (fits)
                        return page->rows.at(i).id;
                }
                return makeError(ErrorKind::NotFound, u"post.gone"_s);
            },
            [this](const Result<RecordId> &post) {
                if (post)
                    open(*post);
                else
                    Q_EMIT failed(post.error());
            });
    };
    m_deps.posts.editSeries(series, at, scope, {}, this, [this, find](const Result<store::Saved> &saved) {
        if (!saved) {
            Q_EMIT failed(saved.error());
            return;
        }
        Q_EMIT acted(u"series.scope"_s, saved->mutation);
        find();
    });
}

} // namespace campanile::views::composer
