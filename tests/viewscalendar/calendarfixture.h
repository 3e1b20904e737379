// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/panelrig.h"

namespace campanile::calendartest {

/** A post as a test writes it down. */
struct PostSpec {
    QString title;
    QDateTime at;                    ///< UTC; invalid = without a date
    QString status = QStringLiteral("draft");
    QList<RecordId> accounts = {};
    RecordId campaign = {};
    QStringList tags = {};
    QString body = {};
    QString rule = {};
    RecordId asset = {};
};

/** A real store with a real service, a clock that stands still, and everything that a panel is given. */
class Fixture : public test::PanelRig
{
public:
    /** @p nowMs: the clock, ms since epoch. */
    explicit Fixture(qint64 nowMs, const QString &zone = QStringLiteral("Europe/Berlin"));

    RecordId addAccount(const QString &platform, const QString &name);
    RecordId addCampaign(const QString &name);
    /** A PNG in the media folder and its Asset. */
    RecordId addPicture(const QImage &image, const QString &name);
    RecordId addPost(const PostSpec &post) { return addPosts({post}).first(); }
    /** In batches of 500 records, and waits for them. */
    QList<RecordId> addPosts(const QList<PostSpec> &posts);
    /** The post as it is in the store; empty when it is gone. */
    QJsonObject post(const RecordId &id) { return get(QStringLiteral("Post"), id); }
    QList<store::PostCalendarRow> postsBetween(const QDateTime &from, const QDateTime &to);

private:
    void keep(const QJsonObject &records);
};

} // namespace campanile::calendartest
