// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/viewscalendar/calendarfixture.h"

#include <QBuffer>
#include <QImage>

namespace campanile::calendartest {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBatch = 500;

QString wire(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

Fixture::Fixture(qint64 nowMs, const QString &zone) : PanelRig(QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC), {}, std::make_unique<SeededRng>(7))
{
    context.setWorkspace(u"Test"_s, zone, {});
    window.resize(1280, 720);
}

void Fixture::keep(const QJsonObject &records)
{
    if (!take(records))
        qFatal("the cache refused records");
}

RecordId Fixture::addAccount(const QString &platform, const QString &name)
{
    const RecordId id = RecordId::create('s');
    keep({{u"SocialAccount"_s, QJsonArray{QJsonObject{{u"id"_s, id.toString()}, {u"ver"_s, 1}, {u"platform"_s, platform}, {u"displayName"_s, name},
                                                      {u"username"_s, name.toLower().remove(u' ')}, {u"status"_s, u"connected"_s}}}}});
    return id;
}

RecordId Fixture::addCampaign(const QString &name)
{
    const RecordId id = RecordId::create('c');
    keep({{u"Campaign"_s, QJsonArray{QJsonObject{{u"id"_s, id.toString()}, {u"ver"_s, 1}, {u"name"_s, name}}}}});
    return id;
}

RecordId Fixture::addPicture(const QImage &image, const QString &name)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    RecordId id;
    bool done = false;
    assets.addData(bytes, name, {}, 0, {}, &window, [&](const Result<services::AddedAsset> &added) {
        if (added)
            id = added->asset;
        done = true;
    });
    if (!QTest::qWaitFor([&] { return done; }, 20'000) || id.isNull())
        qFatal("the picture was not taken");
    return id;
}

QList<RecordId> Fixture::addPosts(const QList<PostSpec> &specs)
{
    QList<RecordId> ids;
    QJsonArray postList, targetList, mediaList;
    const auto flush = [&] {
        keep({{u"Post"_s, postList}, {u"PostTarget"_s, targetList}, {u"PostAsset"_s, mediaList}});
        postList = targetList = mediaList = {};
    };
    for (const PostSpec &spec : specs) {
        const RecordId id = RecordId::create('p');
        ids.append(id);
        QJsonObject tags;
        for (const QString &tag : spec.tags)
            tags.insert(tag, true);
        QJsonObject value{{u"id"_s, id.toString()}, {u"ver"_s, 1}, {u"title"_s, spec.title}, {u"body"_s, spec.body.isEmpty() ? spec.title : spec.body},
                          {u"status"_s, spec.status}, {u"timezone"_s, context.timezone()}};
        if (!tags.isEmpty())
            value.insert(u"tags"_s, tags);
        if (spec.at.isValid())
            value.insert(u"scheduledAt"_s, wire(spec.at));
        if (!spec.campaign.isNull())
            value.insert(u"campaignId"_s, spec.campaign.toString());
        if (!spec.rule.isEmpty())
            value.insert(u"recurrenceRule"_s, spec.rule);
        postList.append(value);
        for (const RecordId &account : spec.accounts) {
            const models::AccountRow *row = accounts->find(account.toString());
            targetList.append(QJsonObject{{u"id"_s, RecordId::create('t').toString()}, {u"ver"_s, 1}, {u"postId"_s, id.toString()}, {u"accountId"_s, account.toString()},
                                          {u"platform"_s, row ? row->platform : u"mastodon"_s}, {u"status"_s, spec.status == u"published" || spec.status == u"scheduled" || spec.status == u"publishing" || spec.status == u"failed" ? spec.status : u"pending"_s}});
        }
        if (!spec.asset.isNull())
            mediaList.append(QJsonObject{{u"id"_s, RecordId::create('q').toString()}, {u"ver"_s, 1}, {u"postId"_s, id.toString()}, {u"assetId"_s, spec.asset.toString()}, {u"rank"_s, u"m"_s}});
        if (postList.size() >= kBatch)
            flush();
    }
    if (!postList.isEmpty())
        flush();
    return ids;
}

QList<store::PostCalendarRow> Fixture::postsBetween(const QDateTime &from, const QDateTime &to)
{
    return run([from, to](store::StoreCore &core) { return core.reader().postsInRange(from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch()); })
        .value_or(QList<store::PostCalendarRow>());
}

} // namespace campanile::calendartest
