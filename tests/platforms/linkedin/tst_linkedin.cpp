// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/linkedin/littletext.h"
#include "tests/platforms/support/outcomes.h"
#include "tests/support/platforms/linkedin/fakelinkedin.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>

namespace tst_linkedin {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

const QString kPerson = u"urn:li:person:abc_1"_s;
const QString kPage = u"urn:li:organization:77"_s;
const QString kCreate = u"^POST /rest/posts$"_s;

} // namespace

struct World {
    FakeLinkedin net{[this] { return rig ? rig->clock.nowMs() : 0; }};
    std::unique_ptr<NetworkRig> rig;
    explicit World(bool isPage = true, const QJsonObject &provider = {})
    {
        QJsonObject overlay = net.overlay();
        if (!provider.isEmpty())
            overlay.insert("provider"_L1, provider);
        rig = std::make_unique<NetworkRig>(domain::Platform::Linkedin, overlay,
                                           QJsonObject{{u"platformAccountId"_s, isPage ? kPage : kPerson}, {u"accountKind"_s, isPage ? u"organization"_s : u"personal"_s}});
    }
};

/** A document of two pages, written by hand as ISO 32000-1 describes it. */
QByteArray pdfOfTwoPages()
{
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> places;
    const auto object = [&](const QByteArray &body) {
        places.append(pdf.size());
        pdf += QByteArray::number(places.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>");
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
    const qsizetype start = pdf.size();
    pdf += "xref\n0 5\n0000000000 65535 f \n";
    for (const qsizetype place : std::as_const(places))
        pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

class TestLinkedin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void littleText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("little");
        QTest::newRow("plain") << u"Fresh beans, 5 € – today!"_s << u"Fresh beans, 5 € – today!"_s;
        QTest::newRow("every reserved sign") << u"a\\b|c{d}e@f[g]h(i)j<k>l*m_n~o"_s << u"a\\\\b\\|c\\{d\\}e\\@f\\[g\\]h\\(i\\)j\\<k\\>l\\*m\\_n\\~o"_s;
        QTest::newRow("a hashtag") << u"We #love_coffee!"_s << u"We {hashtag|\\#|love\\_coffee}!"_s;
        QTest::newRow("a number sign") << u"We are # 1"_s << u"We are \\# 1"_s;
        QTest::newRow("an address") << u"https://e.org/a_(b)"_s << u"https://e.org/a\\_\\(b\\)"_s;
    }
    void littleText()
    {
        QFETCH(QString, text);
        QFETCH(QString, little);
        QCOMPARE(toLittleText(text), little);
        QCOMPARE(fromLittleText(little), text);
    }
    void littleTextOfOthers()
    {
        QCOMPARE(fromLittleText(u"Hi @[Ada \\(A\\)](urn:li:person:1)!"_s), u"Hi Ada (A)!"_s);
        QCOMPARE(fromLittleText(u"{hashtag|\\#|open"_s), u"{hashtag|#|open"_s);
        QCOMPARE(fromLittleText(u"@[no end"_s), u"@[no end"_s);
        QCOMPARE(fromLittleText(u"\\"_s), u"\\"_s);
    }

    void personAndPagesAreOffered()
    {
        World world(false);
        world.net.organizations = {u"77"_s, u"78"_s};
        auto list = world.rig->adapter().channels(world.rig->session());
        QVERIFY(list);
        QCOMPARE(list->size(), 3);
        QCOMPARE(list->at(0).platformAccountId, kPerson);
        QCOMPARE(list->at(0).accountKind, u"personal"_s);
        QCOMPARE(list->at(2).platformAccountId, u"urn:li:organization:78"_s);
        QCOMPARE(list->at(2).displayName, u"Harbour Roasters 78"_s);
        QCOMPARE(list->at(2).accountKind, u"organization"_s);
        // Without the product for pages the member still can be connected.
        world.net.server.fault(Fault::PermissionLost, 1, u"organizationAcls"_s);
        list = world.rig->adapter().channels(world.rig->session());
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        World page;
        const auto profile = page.rig->adapter().verify(page.rig->session());
        QVERIFY(profile);
        QCOMPARE(profile->username, u"harbour-77"_s);
    }

    void nothingIsCut()
    {
        World world;
        const QString text = u"50 % off (today only) – #fresh_beans @ the harbour <3 [new] *yes* a|b {c} ~d~ _e_ \\o/"_s;
        world.rig->addPost(u"p1"_s, text, {{u"noReshare"_s, true}}, {{u"firstComment"_s, u"See (1) & _2_"_s}});
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.posts.first().shown, text);
        QCOMPARE(world.net.posts.first().request.value("isReshareDisabledByAuthor"_L1).toBool(), true);
        QCOMPARE(world.net.comments.size(), 1);
        QCOMPARE(world.net.comments.first().text, u"See (1) & _2_"_s);
        QCOMPARE(world.net.comments.first().actor, kPage);
        QCOMPARE(world.rig->target(u"p1"_s).value("permalink"_L1).toString(), u"https://www.linkedin.com/feed/update/"_s + world.net.posts.firstKey() + u'/');
    }

    void filesGoOut_data()
    {
        QTest::addColumn<QStringList>("types");
        QTest::addColumn<QString>("kind");
        QTest::newRow("a picture") << QStringList{u"image/png"_s} << u"media"_s;
        QTest::newRow("three pictures") << QStringList{u"image/png"_s, u"image/jpeg"_s, u"image/png"_s} << u"multiImage"_s;
        QTest::newRow("a film in three parts") << QStringList{u"video/mp4"_s} << u"media"_s;
        QTest::newRow("a document of two pages") << QStringList{u"application/pdf"_s} << u"media"_s;
    }

    void filesGoOut()
    {
        QFETCH(QStringList, types);
        QFETCH(QString, kind);
        World world;
        world.rig->addPost(u"p1"_s, u"Look"_s, {{u"documentTitle"_s, u"Our menu"_s}});
        for (int i = 0; i < types.size(); ++i)
            world.rig->addMedia(u"p1"_s, u"a%1"_s.arg(i), types.at(i), {{u"altText"_s, u"Alt %1"_s.arg(i)}, {u"durationMs"_s, 5000}});
        if (types.first() == "application/pdf"_L1)
            world.rig->store.setBlob(u"b-a0"_s, pdfOfTwoPages());
        world.net.server.fault(Fault::SlowMedia, 2, u"initializeUpload|/rest/(images|videos|documents)$"_s);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        const QJsonObject content = world.net.posts.first().request.value("content"_L1).toObject();
        QCOMPARE(content.keys(), QStringList{kind});
        if (kind == "multiImage"_L1) {
            const QJsonArray images = content[kind]["images"_L1].toArray();
            QCOMPARE(images.size(), 3);
            QCOMPARE(images.at(2)["altText"_L1].toString(), u"Alt 2"_s);
            QCOMPARE(world.net.content(images.at(1)["id"_L1].toString()), "bytes of a1"_ba);
            return;
        }
        const QString urn = content[kind]["id"_L1].toString();
        const FakeLinkedin::File file = world.net.files.value(urn);
        if (types.first() == "video/mp4"_L1) {
            QCOMPARE(file.parts.size(), 3);
            QVERIFY(!file.hadToken);
            QCOMPARE(world.net.content(urn), "bytes of a0"_ba);
        } else if (types.first() == "application/pdf"_L1) {
            QCOMPARE(file.kind, u"document"_s);
            QCOMPARE(world.net.content(urn), pdfOfTwoPages());
            QCOMPARE(content[kind]["title"_L1].toString(), u"Our menu"_s);
        } else {
            QCOMPARE(content[kind]["altText"_L1].toString(), u"Alt 0"_s);
        }
    }

    void aLinkBecomesACard_data()
    {
        QTest::addColumn<bool>("isPictureBroken");
        QTest::newRow("with its picture") << false;
        QTest::newRow("whose picture cannot be used") << true;
    }

    void aLinkBecomesACard()
    {
        QFETCH(bool, isPictureBroken);
        World world;
        world.net.pages = {{u"/shop"_s, {"text/html", "<meta property='og:title' content='Winter roast'><meta property='og:description' content='Warm'><meta property='og:image' content='/cup.png'>"}},
                           {u"/cup.png"_s, {"image/png", "\x89PNG\r\n"}}};
        if (isPictureBroken)
            world.net.server.fault(Fault::MediaRefused, 1, u"^PUT /upload/"_s);
        const QString link = world.net.server.url().toString() + u"/shop"_s;
        world.rig->addPost(u"p1"_s, u"Read"_s, {}, {{u"linkUrl"_s, link}});
        world.net.server.fault(Fault::SilenceAfter, 1, kCreate);
        world.rig->http->timeoutMs = 400;
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.posts.size(), 1);
        const QJsonObject article = world.net.posts.first().request["content"_L1]["article"_L1].toObject();
        QCOMPARE(article.value("source"_L1).toString(), link);
        QCOMPARE(article.value("title"_L1).toString(), u"Winter roast"_s);
        QCOMPARE(article.contains("thumbnail"_L1), !isPictureBroken);
    }

    void whatGoesWrong_data()
    {
        addOutcomeColumns();
        addLostAnswers(kCreate);
        const QString failed = u"failed"_s;
        addOutcome("it says that it has this already", Fault::Duplicate, 1, kCreate, failed, u"publish.duplicate"_s, 0);
        addOutcome("the account is stopped", Fault::AccountStopped, 1, kCreate, failed, u"publish.accountStopped"_s, 0);
        addOutcome("too often", Fault::RateLimit, 1, kCreate, u"published"_s, {}, 1);
        addOutcome("the cap of the day", Fault::DailyCap, 1, kCreate, u"published"_s, {}, 1);
        addOutcome("a part of the film is cut", Fault::CutAfter, 1, u"^PUT /upload/.*/1$"_s, u"published"_s, {}, 1);
        addOutcome("a part of the film is refused", Fault::MediaRefused, 1, u"^PUT /upload/"_s, failed, u"publish.mediaFailed"_s, 0);
        addOutcome("the film cannot be made", Fault::MediaRefused, 1, u"^POST /rest/videos"_s, failed, u"publish.mediaFailed"_s, 0);
    }

    void whatGoesWrong()
    {
        QFETCH(QString, status);
        QFETCH(QString, code);
        QFETCH(int, made);
        World world;
        world.rig->addPost(u"p1"_s, u"New (really) #fresh_beans @harbour"_s);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"video/mp4"_s, {{u"durationMs"_s, 5000}});
        arm(*world.rig, world.net.server);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 4000), status);
        QCOMPARE(world.rig->errorCode(u"p1"_s), code);
        QCOMPARE(world.net.posts.size(), made);
        if (made == 1)
            QCOMPARE(world.rig->target(u"p1"_s).value("platformPostId"_L1).toString(), world.net.posts.firstKey());
    }

    void whatMayNotBeReadStaysOpen()
    {
        // Members' posts cannot be listed: sent once, never again, and a person is asked.
        World world(false);
        world.net.canReadPosts = false;
        world.rig->addPost(u"p1"_s, u"Once"_s);
        world.net.server.fault(Fault::CutAfter, 1, kCreate);
        (void)world.rig->runToEnd(u"p1"_s, 4000);
        QCOMPARE(world.rig->target(u"p1"_s).value("status"_L1).toString(), u"unconfirmed"_s);
        QCOMPARE(world.rig->errorCode(u"p1"_s), u"publish.unconfirmed"_s);
        QCOMPARE(world.net.server.count(kCreate), 1);
        QCOMPARE(world.rig->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), u"connected"_s);
        // Without a lost answer it simply goes out.
        world.rig->addPost(u"p2"_s, u"Twice"_s, {{u"visibility"_s, u"CONNECTIONS"_s}});
        QCOMPARE(world.rig->runToEnd(u"p2"_s), u"published"_s);
        QCOMPARE(world.net.posts.last().request.value("visibility"_L1).toString(), u"CONNECTIONS"_s);
    }

    void aLostCommentIsFound()
    {
        World world;
        world.rig->addPost(u"p1"_s, u"One"_s, {}, {{u"firstComment"_s, u"Two"_s}});
        world.net.server.fault(Fault::CutAfter, 1, u"^POST /rest/socialActions/"_s);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.comments.size(), 1);
    }

    void theDayEndsAtMidnightThere_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::newRow("clocks agree") << qint64(0);
        QTest::newRow("our clock is an hour ahead") << qint64(-3600'000);
    }

    void theDayEndsAtMidnightThere()
    {
        QFETCH(qint64, offset);
        World world;
        world.net.clockOffsetMs = offset;
        const qint64 there = world.rig->clock.nowMs() + offset;
        const qint64 midnight = (there / 86'400'000 + 1) * 86'400'000 - offset;
        world.rig->addPost(u"p1"_s, u"Later"_s);
        world.net.server.fault(Fault::DailyCap, 1, kCreate);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 4000), u"published"_s);
        QVERIFY(qAbs(retryAtOf(*world.rig, u"p1"_s) - midnight) <= 1000);
    }

    void aLostPermissionHoldsThePost()
    {
        World world;
        world.rig->addPost(u"p1"_s, u"x"_s);
        world.net.server.fault(Fault::PermissionLost, -1, kCreate);
        for (int i = 0; i < 4; ++i) {
            world.rig->tick();
            world.rig->clock.advance(30'000);
        }
        QCOMPARE(world.rig->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), u"needs_reauth"_s);
        QCOMPARE(world.rig->post(u"p1"_s).value("status"_L1).toString(), u"publishing"_s);
        world.net.server.clearFaults();
        QJsonObject account = world.rig->store.get(u"SocialAccount"_s, u"s1"_s);
        account.insert("status"_L1, u"connected"_s);
        world.rig->store.put(u"SocialAccount"_s, account);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.posts.size(), 1);
    }

    void errorsMeanWhatTheySay()
    {
        World world;
        PlatformAdapter &adapter = world.rig->adapter();
        const auto code = [&](Fault fault) {
            world.net.server.fault(fault, 1);
            const auto result = adapter.accountMetrics(world.rig->session());
            return result ? QString() : result.error().code + u' ' + failureClassName(result.error().cls);
        };
        QCOMPARE(code(Fault::ExpiredToken), u"publish.auth auth"_s);
        QCOMPARE(code(Fault::PermissionLost), u"publish.permission auth"_s);
        QCOMPARE(code(Fault::RateLimit), u"publish.rateLimited transientSafe"_s);
        World old(true, {{u"version"_s, u"202001"_s}});
        old.rig->addPost(u"p1"_s, u"x"_s);
        QCOMPARE(old.rig->runToEnd(u"p1"_s), u"failed"_s);
        QCOMPARE(old.rig->errorCode(u"p1"_s), u"publish.interfaceRetired"_s);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<int>("parts");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("fits") << QString(3000, u'x') << QStringList{u"application/pdf"_s} << 1 << QStringList();
        QTest::newRow("a document says enough") << QString() << QStringList{u"application/pdf"_s} << 1 << QStringList();
        QTest::newRow("too long") << QString(3001, u'x') << QStringList() << 1 << QStringList{u"text.tooLong"_s};
        QTest::newRow("nothing at all") << QString() << QStringList() << 1 << QStringList{u"text.empty"_s};
        QTest::newRow("a document and a picture") << u"x"_s << QStringList{u"application/pdf"_s, u"image/png"_s} << 1 << QStringList{u"media.mixed"_s};
        QTest::newRow("two documents") << u"x"_s << QStringList{u"application/pdf"_s, u"application/pdf"_s} << 1 << QStringList{u"media.mixed"_s};
        QTest::newRow("another kind of document") << u"x"_s << QStringList{u"text/plain"_s} << 1 << QStringList{u"media.typeRefused"_s};
        QTest::newRow("a thread") << u"x"_s << QStringList() << 2 << QStringList{u"thread.unsupported"_s};
    }

    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, files);
        QFETCH(int, parts);
        QFETCH(QStringList, codes);
        World world;
        PublishContent content;
        content.parts.append({text, {}});
        for (const QString &type : files)
            content.parts.first().media.append(world.rig->item(type, type));
        while (content.parts.size() < parts)
            content.parts.append({u"more"_s, {}});
        QStringList found;
        for (const ContentIssue &issue : world.rig->adapter().validate(content, {}))
            found.append(issue.code);
        QCOMPARE(found, codes);
    }

    void aDocumentHasToBeOne()
    {
        World world;
        world.rig->addPost(u"p1"_s, u"x"_s);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"application/pdf"_s);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"failed"_s);
        QCOMPARE(world.rig->errorCode(u"p1"_s), u"publish.mediaFailed"_s);
        QVERIFY(world.net.files.isEmpty());
    }

    void inboxFiguresAndRemoval()
    {
        World world;
        PlatformAdapter &adapter = world.rig->adapter();
        const AccountSession session = world.rig->session();
        const QString post = u"urn:li:share:1"_s;
        world.net.posts.insert(post, {{}, u"x"_s, 1});
        const QString comment = u"urn:li:comment:(%1,9)"_s.arg(post);
        world.net.comments.insert(comment, {post, {}, u"urn:li:person:zed"_s, u"When?"_s, 1000});
        const auto page = adapter.fetchInbox(session, RemoteInboxItem::Kind::Comment, {});
        QVERIFY(page && page->items.size() == 1);
        QVERIFY(!page->hasMore);
        QCOMPARE(page->items.first().id, comment);
        QCOMPARE(page->items.first().createdAtMs, 1000);
        const auto answer = adapter.reply(session, page->items.first(), u"Now (see above)"_s, {});
        QVERIFY(answer);
        QCOMPARE(world.net.comments.value(answer->id).parent, comment);
        QCOMPARE(world.net.comments.value(answer->id).text, u"Now (see above)"_s);
        QVERIFY(adapter.removeItem(session, page->items.first()));
        QVERIFY(!world.net.comments.contains(comment));
        const auto metrics = adapter.postMetrics(session, {post, {}, {}, 0});
        QVERIFY(metrics);
        QCOMPARE(metrics->value(u"reach"_s), 300.0);
        QCOMPARE(metrics->value(u"clicks"_s), 33.0);
        QCOMPARE(adapter.accountMetrics(session)->value(u"followers"_s), 812.0);
        QVERIFY(adapter.remove(session, {post, {}, {}, 0}));
        QVERIFY(world.net.posts.isEmpty());
        QVERIFY(adapter.remove(session, {post, {}, {}, 0}));
        World person(false);
        QVERIFY(isUnsupported(person.rig->adapter().fetchInbox(person.rig->session(), RemoteInboxItem::Kind::Comment, {}).error()));
    }
};

CAMPANILE_GUILESS_TEST(TestLinkedin)

} // namespace tst_linkedin

#include "tst_linkedin.moc"
