// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/networkrig.h"
#include "tests/support/platforms/facebook/fakefacebook.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

namespace tst_facebookinbox {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

struct Rig {
    Rig() { net = std::make_unique<NetworkRig>(domain::Platform::Facebook, fake.overlay()); }
    [[nodiscard]] PlatformAdapter &adapter() { return net->adapter(); }
    [[nodiscard]] AccountSession session() { return net->session(); }

    std::unique_ptr<NetworkRig> net;
    FakeFacebook fake{[this] { return net ? net->clock.nowMs() : 0; }};
};

} // namespace

class TestFacebookInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageComesWithItsOwnToken()
    {
        Rig rig;
        AccountSession person = rig.session();
        person.accessToken = u"user-token"_s;
        const auto pages = rig.adapter().channels(person);
        QVERIFY(pages);
        QCOMPARE(pages->size(), 130);
        QCOMPARE(pages->first().platformAccountId, u"1001"_s);
        QCOMPARE(pages->first().accessToken, u"token-1"_s);
        QCOMPARE(pages->first().accountKind, u"page"_s);
        QVERIFY(!pages->first().metadata.contains("blockedBy"_L1));
        QCOMPARE(pages->at(1).metadata.value("blockedBy"_L1).toString(), u"noPublishRight"_s);
        const auto page = rig.adapter().verify(rig.session());
        QVERIFY(page);
        QCOMPARE(page->displayName, u"Harbour Roasters"_s);
    }

    void theTokenOfAnotherIsRefused()
    {
        Rig rig;
        AccountSession other = rig.session();
        other.accessToken = u"stolen"_s;
        const auto page = rig.adapter().verify(other);
        QVERIFY(!page);
        QCOMPARE(page.error().cls, FailureClass::Auth);
        QVERIFY(!page.error().message.contains(u"stolen"_s));
    }

    void readsAnswersHidesAndDeletesComments()
    {
        Rig rig;
        const qint64 now = rig.net->clock.nowMs();
        for (int i = 0; i < 30; ++i)
            rig.fake.posts.append({u"1001_%1"_s.arg(i), u"Post %1"_s.arg(i), {}, {}, now});
        rig.fake.comments.append({u"c1"_s, u"1001_29"_s, u"Is it open?"_s, u"777"_s, now - 5000, false});
        rig.fake.comments.append({u"c2"_s, u"1001_29"_s, u"It is"_s, u"1001"_s, now - 4000, false});
        rig.fake.comments.append({u"c3"_s, u"1001_2"_s, u"Old one"_s, u"777"_s, now - 3000, false});
        const auto first = rig.adapter().fetchInbox(rig.session(), RemoteInboxItem::Kind::Comment, {});
        QVERIFY(first);
        QCOMPARE(first->items.size(), 2);
        QVERIFY(first->hasMore);
        const RemoteInboxItem own = first->items.at(0);
        const RemoteInboxItem theirs = first->items.at(1);
        QVERIFY(own.isOwn && !theirs.isOwn);
        QCOMPARE(theirs.text, u"Is it open?"_s);
        QCOMPARE(theirs.postId, u"1001_29"_s);
        QCOMPARE(theirs.createdAtMs, now - 5000);
        const auto second = rig.adapter().fetchInbox(rig.session(), RemoteInboxItem::Kind::Comment, first->cursor);
        QVERIFY(second);
        QCOMPARE(second->items.size(), 1);
        QVERIFY(!second->hasMore);

        const auto answer = rig.adapter().reply(rig.session(), theirs, u"Until six"_s, {});
        QVERIFY(answer);
        QCOMPARE(rig.fake.comments.last().on, u"c1"_s);
        QVERIFY(rig.adapter().hide(rig.session(), theirs, true));
        QVERIFY(rig.fake.comments.first().isHidden);
        QVERIFY(rig.adapter().removeItem(rig.session(), theirs));
        QVERIFY(rig.adapter().removeItem(rig.session(), theirs));
        QCOMPARE(rig.fake.comments.first().id, u"c2"_s);
    }

    void messagesAreAnsweredAsLongAsTheNetworkAllows_data()
    {
        QTest::addColumn<qint64>("ageMs");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("code");
        QTest::newRow("within a day") << qint64(23 * 3600'000LL) << QString() << QString();
        QTest::newRow("within a week") << qint64(6 * 86'400'000LL) << u"HUMAN_AGENT"_s << QString();
        QTest::newRow("later") << qint64(8 * 86'400'000LL) << QString() << u"publish.replyTooLate"_s;
    }

    void messagesAreAnsweredAsLongAsTheNetworkAllows()
    {
        QFETCH(qint64, ageMs);
        QFETCH(QString, tag);
        QFETCH(QString, code);
        Rig rig;
        const QJsonObject message{{u"id"_s, u"m1"_s}, {u"message"_s, u"Hello"_s}, {u"from"_s, QJsonObject{{u"id"_s, u"777"_s}, {u"name"_s, u"Ada"_s}}},
                                  {u"created_time"_s, u"2026-11-21T10:40:00+0000"_s}};
        rig.fake.conversations = {QJsonObject{{u"id"_s, u"t1"_s}, {u"messages"_s, QJsonObject{{u"data"_s, QJsonArray{message}}}}}};
        const auto page = rig.adapter().fetchInbox(rig.session(), RemoteInboxItem::Kind::DirectMessage, {});
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1);
        RemoteInboxItem item = page->items.first();
        QCOMPARE(item.threadId, u"t1"_s);
        QCOMPARE(item.authorName, u"Ada"_s);
        QCOMPARE(item.createdAtMs, 1'795'257'600'000);
        rig.net->clock.advance(ageMs);
        const auto sent = rig.adapter().reply(rig.session(), item, u"Good morning"_s, {});
        QCOMPARE(bool(sent), code.isEmpty());
        if (!sent) {
            QCOMPARE(sent.error().code, code);
            return;
        }
        const QJsonObject body = rig.fake.sentMessages.first().toObject();
        QCOMPARE(body.value("recipient"_L1).toObject().value("id"_L1).toString(), u"777"_s);
        QCOMPARE(body.value("tag"_L1).toString(), tag);
    }

    void figuresHaveOurNames()
    {
        Rig rig;
        rig.fake.posts.append({u"1001_5"_s, u"Post"_s, {}, {}, rig.net->clock.nowMs()});
        rig.fake.comments.append({u"c1"_s, u"1001_5"_s, u"Nice"_s, u"777"_s, rig.net->clock.nowMs(), false});
        const auto post = rig.adapter().postMetrics(rig.session(), {u"1001_5"_s, {}, {}, 0});
        QVERIFY(post);
        QCOMPARE(post->value(u"views"_s), 42.0);
        QCOMPARE(post->value(u"clicks"_s), 3.0);
        QCOMPARE(post->value(u"likes"_s), 5.0);
        QCOMPARE(post->value(u"comments"_s), 1.0);
        QCOMPARE(post->value(u"shares"_s), 2.0);
        const auto account = rig.adapter().accountMetrics(rig.session());
        QVERIFY(account);
        QCOMPARE(account->value(u"views"_s), 11.0);
        QCOMPARE(account->value(u"followers"_s), 321.0);
    }

    void aPostIsRemovedOnce()
    {
        Rig rig;
        rig.fake.posts.append({u"1001_5"_s, u"Post"_s, {}, {}, 1});
        QVERIFY(rig.adapter().remove(rig.session(), {u"1001_5"_s, {}, {}, 0}));
        QVERIFY(rig.fake.posts.isEmpty());
        QVERIFY(rig.adapter().remove(rig.session(), {u"1001_5"_s, {}, {}, 0}));
    }
};

CAMPANILE_GUILESS_TEST(TestFacebookInbox)

} // namespace tst_facebookinbox

#include "tst_facebookinbox.moc"
