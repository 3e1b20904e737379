// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_postrules {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::tests;

/** What may be scheduled. */
class TestPostRules : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void scheduledPostsHaveAnAccountToGoTo_data() { addBackendRows(); }
    void scheduledPostsHaveAnAccountToGoTo()
    {
        start();
        const QJsonObject at{{u"scheduledAt"_s, u"2030-01-01T10:00:00Z"_s}};
        const QJsonObject schedule{{u"status"_s, u"scheduled"_s}};
        const QString post = f().makePost(at);
        const QJsonObject refused = change(post, schedule);
        QCOMPARE(refused.value(u"type"_s).toString(), u"stateForbidden"_s);
        QCOMPARE(refused.value(u"code"_s).toString(), u"post.noTargets"_s);
        QCOMPARE(f().get(u"Post"_s, post).value(u"status"_s).toString(), u"draft"_s);
        QJsonObject fresh = at;
        fresh.insert(u"status"_s, u"scheduled"_s);
        const QJsonObject born = f().one(u"Post/set"_s, {{u"create"_s, QJsonObject{{u"n"_s, fresh}}}}, api::Role::Owner, false);
        QCOMPARE(born.value(u"notCreated"_s)[u"n"_s][u"code"_s].toString(), u"post.noTargets"_s);

        const QString target = f().makeTarget(post);
        QVERIFY(!target.isEmpty());
        QVERIFY(change(post, schedule).isEmpty());
        // One that lost its target since can still be edited and taken back.
        QVERIFY(f().engine->write(f().account, [&](server::SystemRecords &records) { return records.destroy(u"PostTarget"_s, target); }));
        QVERIFY(f().get(u"PostTarget"_s, target).isEmpty());
        QVERIFY(change(post, {{u"title"_s, u"T"_s}}).isEmpty());
        QVERIFY(change(post, {{u"status"_s, u"draft"_s}}).isEmpty());
        QCOMPARE(change(post, schedule).value(u"code"_s).toString(), u"post.noTargets"_s);
    }

    void aPostItsTargetAndItsPlanTravelTogether_data() { addBackendRows(); }
    void aPostItsTargetAndItsPlanTravelTogether()
    {
        start();
        const QString other = f().makeTarget(f().makePost());
        const QJsonValue account = f().get(u"PostTarget"_s, other).value(u"accountId"_s);
        const QString post = f().newId('p'), target = f().newId('t');
        const QJsonObject made{{u"body"_s, u"B"_s}, {u"timezone"_s, u"UTC"_s}, {u"scheduledAt"_s, u"2030-01-01T10:00:00.000Z"_s}};
        const QJsonObject goes{{u"postId"_s, post}, {u"accountId"_s, account}, {u"platform"_s, u"mastodon"_s}};
        // As a client hands over a date of a series that becomes a post of its own: it knows no version of it yet.
        const QJsonArray calls{call(u"Post/set"_s, u"create"_s, {{post, made}}), call(u"PostTarget/set"_s, u"create"_s, {{target, goes}}),
                               QJsonValue(QJsonArray{u"Post/set"_s, QJsonObject{{u"update"_s, QJsonObject{{post, QJsonObject{{u"status"_s, u"scheduled"_s}}}}},
                                                                                {u"ifVersions"_s, QJsonObject{{post, 0}}}}, u"2"_s})};
        const QJsonObject first = f().mutate(u"d1"_s, 1, u"y1"_s, calls);
        QVERIFY2(first.value(u"status"_s).toString() == u"applied", QJsonDocument(first).toJson().constData());
        QCOMPARE(f().get(u"Post"_s, post).value(u"status"_s).toString(), u"scheduled"_s);
        // What is deleted comes back as it was, the post before its target.
        const QJsonArray gone{QJsonValue(QJsonArray{u"PostTarget/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{target}}}, u"0"_s}),
                              QJsonValue(QJsonArray{u"Post/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{post}}}, u"1"_s})};
        QCOMPARE(f().mutate(u"d1"_s, 2, u"y2"_s, gone).value(u"status"_s).toString(), u"applied"_s);
        QVERIFY(f().get(u"Post"_s, post).isEmpty());
        const QJsonArray back{call(u"Post/set"_s, u"update"_s, {{post, QJsonObject{{u"status"_s, u"scheduled"_s}, {u"body"_s, u"B"_s}}}}),
                              call(u"PostTarget/set"_s, u"update"_s, {{target, QJsonObject{{u"customContent"_s, QJsonObject{{u"body"_s, u"again"_s}}}}}})};
        const QJsonObject revived = f().mutate(u"d1"_s, 3, u"y3"_s, back);
        QVERIFY2(revived.value(u"status"_s).toString() == u"applied", QJsonDocument(revived).toJson().constData());
        QCOMPARE(f().get(u"Post"_s, post).value(u"status"_s).toString(), u"scheduled"_s);
        QVERIFY(!f().get(u"PostTarget"_s, target).isEmpty());
    }

    void theLastAccountStays_data() { addBackendRows(); }
    void theLastAccountStays()
    {
        start();
        const QString post = f().makePost({{u"scheduledAt"_s, u"2030-01-01T10:00:00Z"_s}});
        const QString one = f().makeTarget(post), two = f().makeTarget(post);
        QVERIFY(!one.isEmpty() && !two.isEmpty());
        QVERIFY(change(post, {{u"status"_s, u"scheduled"_s}}).isEmpty());
        const auto without = [](const QString &target) {
            return QJsonArray{QJsonValue(QJsonArray{u"PostTarget/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{target}}}, u"0"_s})};
        };
        // Each of two devices knows of two accounts and takes another one off.
        QCOMPARE(f().mutate(u"d1"_s, 1, u"y1"_s, without(one)).value(u"status"_s).toString(), u"applied"_s);
        const QJsonObject second = f().mutate(u"d2"_s, 1, u"y2"_s, without(two));
        QCOMPARE(second.value(u"status"_s).toString(), u"rejected"_s);
        const QJsonObject why = second.value(u"responses"_s)[0][1][u"notDestroyed"_s][two].toObject();
        QCOMPARE(why.value(u"type"_s).toString(), u"stateForbidden"_s);
        QCOMPARE(why.value(u"code"_s).toString(), u"post.lastAccount"_s);
        QVERIFY(f().get(u"PostTarget"_s, one).isEmpty());
        QVERIFY(!f().get(u"PostTarget"_s, two).isEmpty());
        QCOMPARE(f().mutate(u"d2"_s, 1, u"y2"_s, without(two)).value(u"status"_s).toString(), u"rejected"_s);
        // Another account in its place, in the order in which clients write it.
        const QString third = f().newId('t');
        QJsonArray swap = without(two);
        swap.append(call(u"PostTarget/set"_s, u"create"_s, {{third, QJsonObject{{u"postId"_s, post}, {u"accountId"_s, accountOf(two)}, {u"platform"_s, u"mastodon"_s}}}}));
        const QJsonObject swapped = f().mutate(u"d2"_s, 2, u"y3"_s, swap);
        QVERIFY2(swapped.value(u"status"_s).toString() == u"applied", QJsonDocument(swapped).toJson().constData());
        // A draft may go nowhere, and with its post the last one goes too.
        QJsonArray back{call(u"Post/set"_s, u"update"_s, {{post, QJsonObject{{u"status"_s, u"draft"_s}}}})};
        QCOMPARE(f().mutate(u"d2"_s, 3, u"y4"_s, back).value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(f().mutate(u"d2"_s, 4, u"y5"_s, without(third)).value(u"status"_s).toString(), u"applied"_s);
    }

    void theLastAccountStaysWithoutAMutationToo_data() { addBackendRows(); }
    void theLastAccountStaysWithoutAMutationToo()
    {
        start();
        const QString post = f().makePost({{u"scheduledAt"_s, u"2030-01-01T10:00:00Z"_s}});
        const QString one = f().makeTarget(post), two = f().makeTarget(post);
        QVERIFY(change(post, {{u"status"_s, u"scheduled"_s}}).isEmpty());
        const auto takeOff = [&](const QStringList &targets) {
            return f().one(u"PostTarget/set"_s, {{u"destroy"_s, QJsonArray::fromStringList(targets)}}, api::Role::Owner, false);
        };
        // Of two in one call the first goes; which one is last, whoever asks has said by their order.
        const QJsonObject both = takeOff({one, two});
        QCOMPARE(both.value(u"destroyed"_s).toArray(), QJsonArray{one});
        QCOMPARE(both.value(u"notDestroyed"_s)[two][u"type"_s].toString(), u"stateForbidden"_s);
        QCOMPARE(both.value(u"notDestroyed"_s)[two][u"code"_s].toString(), u"post.lastAccount"_s);
        QVERIFY(!f().get(u"PostTarget"_s, two).isEmpty());
        // The new account comes before the old one goes: creates are done first.
        const QString third = f().newId('t');
        const QJsonObject fresh{{u"postId"_s, post}, {u"accountId"_s, accountOf(f().makeTarget(f().makePost()))}, {u"platform"_s, u"mastodon"_s}};
        const QJsonObject swapped = f().one(u"PostTarget/set"_s, {{u"create"_s, QJsonObject{{third, fresh}}}, {u"destroy"_s, QJsonArray{two}}}, api::Role::Owner, false);
        QCOMPARE(swapped.value(u"destroyed"_s).toArray(), QJsonArray{two});
        // A draft may go nowhere.
        QVERIFY(change(post, {{u"status"_s, u"draft"_s}}).isEmpty());
        QCOMPARE(takeOff({third}).value(u"destroyed"_s).toArray(), QJsonArray{third});
    }

    void thePlanLimitsScheduledPosts_data() { addBackendRows(); }
    void thePlanLimitsScheduledPosts()
    {
        start();
        QVERIFY(f().engine->write(f().account, [&](server::SystemRecords &records) {
            return records.patch(u"Workspace"_s, f().account, {{u"maxScheduledPosts"_s, 2}});
        }));
        const QJsonObject at{{u"scheduledAt"_s, u"2030-01-01T10:00:00Z"_s}};
        const QStringList posts{f().makePost(at), f().makePost(at), f().makePost(at)};
        for (const QString &post : posts)
            QVERIFY(!f().makeTarget(post).isEmpty());
        const auto change = [&](const QString &id, const QJsonObject &patch) {
            return f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{id, patch}}}}, api::Role::Owner, false).value(u"notUpdated"_s)[id][u"type"_s].toString();
        };
        const QJsonObject schedule{{u"status"_s, u"scheduled"_s}};
        QCOMPARE(change(posts.at(0), schedule), QString());
        QCOMPARE(change(posts.at(1), schedule), QString());
        QCOMPARE(change(posts.at(2), schedule), u"overQuota"_s);
        // What is scheduled already can be edited, and makes room when it is taken back.
        QCOMPARE(change(posts.at(0), {{u"title"_s, u"T"_s}}), QString());
        QCOMPARE(change(posts.at(0), {{u"status"_s, u"draft"_s}}), QString());
        QCOMPARE(change(posts.at(2), schedule), QString());
    }

private:
    QString accountOf(const QString &target) { return f().get(u"PostTarget"_s, target).value(u"accountId"_s).toString(); }
    static QJsonValue call(const QString &method, const QString &part, const QJsonObject &objects)
    {
        return QJsonArray{method, QJsonObject{{part, objects}}, u"0"_s};
    }
    QJsonObject change(const QString &id, const QJsonObject &patch)
    {
        return f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{id, patch}}}}, api::Role::Owner, false).value(u"notUpdated"_s)[id].toObject();
    }
};

CAMPANILE_GUILESS_TEST(TestPostRules)

} // namespace tst_postrules

#include "tst_postrules.moc"
