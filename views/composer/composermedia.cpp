// SPDX-License-Identifier: GPL-3.0-or-later
// Media of a ComposerController: added, ordered within and between the parts of a thread, described.
#include "app/domain/rank.h"
#include "views/composer/composercontroller.h"
#include "views/poolwork.h"

#include <QBuffer>

#include <algorithm>
#include <tuple>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

QList<MediaFacts> ComposerController::mediaOf(int part) const
{
    const int last = int(m_texts.value(QString()).parts.size());
    QList<MediaFacts> list;
    for (const MediaFacts &media : m_facts.media) {
        if (std::clamp(media.part, 0, last) == part)
            list.append(media);
    }
    return list;
}

QString ComposerController::rankAtEnd(int part) const
{
    const QList<MediaFacts> media = mediaOf(part);
    return domain::rankBetween(media.isEmpty() ? QString() : media.last().rank, {});
}

void ComposerController::addFiles(const QStringList &files, int part)
{
    if (!canType() || files.isEmpty())
        return;
    whenOpen([this, files, part] {
        if (!canEdit())
            return;
        whenSaved([this, files, part] {
            QString rank = rankAtEnd(part);
            for (const QString &file : files) {
                m_deps.assets.add(file, m_post, part, rank, this, [this](const Result<services::AddedAsset> &added) {
                    report(u"post.media"_s)(added ? Result<store::Saved>(store::Saved()) : Result<store::Saved>(added.error()));
                });
                rank = domain::rankBetween(rank, {});
            }
        });
    });
}

void ComposerController::addImage(const QByteArray &data, const QString &name, int part)
{
    if (!canType() || data.isEmpty())
        return;
    whenOpen([this, data, name, part] {
        if (!canEdit())
            return;
        whenSaved([this, data, name, part] {
            m_deps.assets.addData(data, name, m_post, part, rankAtEnd(part), this, [this](const Result<services::AddedAsset> &added) {
                report(u"post.media"_s)(added ? Result<store::Saved>(store::Saved()) : Result<store::Saved>(added.error()));
            });
        });
    });
}

void ComposerController::addPicture(const QImage &image, const QString &name, int part)
{
    if (!canType() || image.isNull())
        return;
    const auto encode = [image]() -> QByteArray {
        QByteArray png;
        QBuffer buffer(&png);
        return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? png : QByteArray();
    };
    runOnPool(m_deps.pool, this, encode, [this, name, part, visit = m_visit](const QByteArray &png) {
        // Pasted into a post that was left while it was being encoded: it must not land in the next one.
        if (visit == m_visit)
            addImage(png, name, part);
    });
}

void ComposerController::removeMedia(const RecordId &use)
{
    if (canEdit())
        m_deps.assets.detach(use, this, report(u"post.media"_s));
}

void ComposerController::placeMedia(const QList<services::MediaPlace> &places)
{
    if (places.isEmpty())
        return;
    for (const services::MediaPlace &place : places) {
        const auto it = std::ranges::find(m_facts.media, place.use, &MediaFacts::use);
        if (it == m_facts.media.end())
            continue;
        it->part = place.part;
        it->rank = place.rank;
    }
    std::ranges::sort(m_facts.media, [](const MediaFacts &a, const MediaFacts &b) { return std::tie(a.part, a.rank, a.use) < std::tie(b.part, b.rank, b.use); });
    // Shown at once; the cache confirms it.
    Q_EMIT factsChanged();
    m_deps.assets.reorder(places, this, report(u"post.media"_s));
}

void ComposerController::moveMedia(const RecordId &use, int part, int before)
{
    if (!canEdit())
        return;
    QList<MediaFacts> there = mediaOf(part);
    const auto own = std::ranges::find(there, use, &MediaFacts::use);
    if (own != there.end()) {
        const int from = int(own - there.begin());
        if (before == from || before == from + 1)
            return;
        there.erase(own);
        if (before > from)
            --before;
    }
    const int to = std::clamp(before, 0, int(there.size()));
    const QString after = to > 0 ? there.at(to - 1).rank : QString();
    const QString next = to < there.size() ? there.at(to).rank : QString();
    placeMedia({{use, domain::rankBetween(after, next), part}});
}

/** Parts moved or went: their media go along, in one step of undo. */
void ComposerController::mediaFollows(const std::function<int(int)> &newPart)
{
    QList<services::MediaPlace> places;
    QHash<int, QString> ends;
    for (const MediaFacts &media : std::as_const(m_facts.media)) {
        if (newPart(media.part) == media.part)
            ends.insert(media.part, std::max(ends.value(media.part), media.rank));
    }
    for (const MediaFacts &media : std::as_const(m_facts.media)) {
        const int part = newPart(media.part);
        if (part == media.part)
            continue;
        QString &end = ends[part];
        const QString rank = end.isEmpty() || media.rank > end ? media.rank : domain::rankBetween(end, {});
        end = rank;
        places.append({media.use, rank, part});
    }
    placeMedia(places);
}

void ComposerController::setAltText(const RecordId &use, const QString &text)
{
    if (!canEdit())
        return;
    for (MediaFacts &media : m_facts.media) {
        if (media.use == use)
            media.altText = text;
    }
    m_alts.insert(use, text);
    touch();
}

} // namespace campanile::views::composer
