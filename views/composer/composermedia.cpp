// SPDX-License-Identifier: GPL-3.0-or-later
// Media of a ComposerController, and what is done with the whole post.
#include "app/domain/rank.h"
#include "app/services/assetservice.h"
#include "views/composer/composercontroller.h"

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using services::SeriesScope;

void ComposerController::addFiles(const QStringList &files, int part)
{
    if (!canEdit() || files.isEmpty())
        return;
    whenSaved([this, files, part] {
        QString rank = m_facts.media.isEmpty() ? QString() : m_facts.media.last().rank;
        for (const QString &file : files) {
            rank = domain::rankBetween(rank, {});
            m_deps.assets.add(file, m_post, part, rank, this, [this](const Result<services::AddedAsset> &added) {
                report(u"post.media"_s)(added ? Result<store::Saved>(store::Saved()) : Result<store::Saved>(added.error()));
            });
        }
    });
}

void ComposerController::addImage(const QByteArray &data, const QString &name, int part)
{
    if (!canEdit() || data.isEmpty())
        return;
    whenSaved([this, data, name, part] {
        const QString last = m_facts.media.isEmpty() ? QString() : m_facts.media.last().rank;
        m_deps.assets.addData(data, name, m_post, part, domain::rankBetween(last, {}), this,
                              [this](const Result<services::AddedAsset> &added) {
                                  report(u"post.media"_s)(added ? Result<store::Saved>(store::Saved()) : Result<store::Saved>(added.error()));
                              });
    });
}

void ComposerController::removeMedia(const RecordId &use)
{
    if (canEdit())
        m_deps.assets.detach(use, this, report(u"post.media"_s));
}

void ComposerController::moveMedia(const RecordId &use, int before)
{
    if (!canEdit())
        return;
    QList<MediaFacts> rest = m_facts.media;
    const auto it = std::ranges::find(rest, use, &MediaFacts::use);
    if (it == rest.end())
        return;
    const int from = int(it - rest.begin());
    if (before == from || before == from + 1)
        return;
    MediaFacts moved = *it;
    rest.erase(it);
    const int to = std::clamp(before > from ? before - 1 : before, 0, int(rest.size()));
    const QString after = to > 0 ? rest.at(to - 1).rank : QString();
    const QString next = to < rest.size() ? rest.at(to).rank : QString();
    moved.part = to > 0 ? rest.at(to - 1).part : rest.isEmpty() ? moved.part : rest.first().part;
    moved.rank = domain::rankBetween(after, next);
    rest.insert(to, moved);
    // Shown at once; the cache confirms it.
    m_facts.media = rest;
    Q_EMIT factsChanged();
    m_deps.assets.reorder(use, moved.rank, moved.part, this, report(u"post.media"_s));
}

void ComposerController::setAltText(const RecordId &use, const QString &text)
{
    if (!canEdit())
        return;
    for (MediaFacts &media : m_facts.media) {
        if (media.use == use)
            media.altText = text;
    }
    m_analysisTimer.start();
    m_deps.assets.setAltText(use, text, this, report(u"post.altText"_s));
}

void ComposerController::schedule()
{
    if (canEdit())
        whenSaved([this] { m_deps.posts.schedule({m_post}, this, report(u"post.schedule"_s)); });
}

void ComposerController::publishNow()
{
    if (canEdit())
        whenSaved([this] { m_deps.posts.publishNow(m_post, this, report(u"post.publishNow"_s)); });
}

void ComposerController::backToDraft()
{
    if (canEdit())
        whenSaved([this] { m_deps.posts.unschedule({m_post}, this, report(u"post.unschedule"_s)); });
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
        Q_EMIT acted(u"series.scope"_s);
        find();
    });
}

} // namespace campanile::views::composer
