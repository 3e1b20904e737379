// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/presenceservice.h"
#include "tests/support/testprogram.h"
#include "tests/viewscomposer/composerfixture.h"
#include "views/composer/composerpanel.h"
#include "views/composer/composerpresence.h"

#include <QJsonArray>
#include <QTest>

namespace tst_composerpresence {

using namespace campanile;
using namespace campanile::test;
using namespace campanile::views::composer;
using namespace Qt::StringLiterals;
using sync::Doing;

namespace {

/** A composer of a person with colleagues, and what the server is told. */
struct Shared : ComposerFixture {
    RecordId me = RecordId::create('u');
    RecordId mara = RecordId::create('u');
    RecordId jon = RecordId::create('u');
    QList<QJsonObject> said;
    services::PresenceService presence{store, clock, u"w1"_s, me, [this](const QString &, const QJsonObject &arguments, const services::PresenceService::Answer &answer) {
                                           said.append(arguments);
                                           answer(QJsonObject());
                                       }};

    Shared()
    {
        services::PresenceService::Timing timing;
        timing.soonMs = 5;
        timing.gapMs = 5;
        timing.awayMs = 0;
        presence.setTiming(timing);
        deps->presence = &presence;
        deps->me = me;
        person(me, u"Kim Berg"_s);
        person(mara, u"Mara <b>Diaz</b>"_s);
        presence.setOnline(true);
    }
    /** "Post drafting <id>" of the newest announcement. */
    QString now() const
    {
        const QJsonValue first = said.isEmpty() ? QJsonValue() : said.last().value("list"_L1)[0];
        return first["type"_L1].toString() + u' ' + first["doing"_L1].toString() + u' ' + first["id"_L1].toString();
    }
    void others(const RecordId &post, const QList<std::pair<RecordId, Doing>> &list)
    {
        sync::PresencePicture picture{u"w1"_s, {}};
        for (const auto &[user, doing] : list)
            picture.notes.append({user, u"elsewhere"_s, post, doing, 1000});
        presence.take(picture);
    }
    std::unique_ptr<ComposerPanel> panel(const RecordId &post)
    {
        auto made = std::make_unique<ComposerPanel>(*deps);
        made->resize(700, 600);
        made->show();
        made->openRecord(post, {});
        [&] { QTRY_VERIFY(made->controller().isLoaded()); }();
        return made;
    }
};

} // namespace

/** Who works at the same post, told and shown by the composer. */
class TestComposerPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOpenAndWrittenIsTold();
    void whoDoesNotWantItIsNotShown();
    void colleaguesAreNamed();
    void wordsAreRight_data();
    void wordsAreRight();
    void whoIsAloneSeesNothing();
};

void TestComposerPresence::whatIsOpenAndWrittenIsTold()
{
    Shared shared;
    const RecordId post = shared.addPost({});
    QVERIFY(!post.isNull());
    auto panel = shared.panel(post);
    QTRY_COMPARE(shared.now(), u"Post viewing "_s + post.toString());
    panel->controller().setPart({}, 0, u"Fresh beans"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shared.now(), u"Post drafting "_s + post.toString(), 2000);
    // Saving what was typed does not end it; two minutes without a key do.
    QTRY_COMPARE(panel->controller().saveState(), SaveState::Saved);
    QCOMPARE(shared.now(), u"Post drafting "_s + post.toString());
    panel->hide();
    QTRY_COMPARE(shared.said.last().value("list"_L1).toArray().size(), 0);
    panel->show();
    QTRY_COMPARE(shared.now(), u"Post drafting "_s + post.toString());
    panel.reset();
    QTRY_COMPARE(shared.said.last().value("list"_L1).toArray().size(), 0);
}

void TestComposerPresence::whoDoesNotWantItIsNotShown()
{
    Shared shared;
    const RecordId post = shared.addPost({});
    shared.presence.setShared(false);
    const auto panel = shared.panel(post);
    panel->controller().setPart({}, 0, u"Fresh beans"_s);
    QTRY_COMPARE(panel->controller().saveState(), SaveState::Saved);
    for (const QJsonObject &one : std::as_const(shared.said))
        QCOMPARE(one.value("list"_L1).toArray().size(), 0);
    shared.presence.setShared(true);
    QTRY_COMPARE(shared.now(), u"Post drafting "_s + post.toString());
}

void TestComposerPresence::colleaguesAreNamed()
{
    Shared shared;
    const RecordId post = shared.addPost({});
    const auto panel = shared.panel(post);
    // Its room is kept, so that nothing moves.
    QTRY_VERIFY(panel->presence()->isVisible());
    QCOMPARE(panel->presence()->text(), QString());
    shared.others(post, {{shared.mara, Doing::Drafting}});
    QTRY_VERIFY(panel->presence()->text().contains(u"is editing this post"_s));
    QVERIFY2(panel->presence()->text().contains(u"Mara <b>Diaz</b>"_s), "a name is text");
    QCOMPARE(panel->presence()->accessibleName(), panel->presence()->text());
    shared.others(shared.addPost({}), {{shared.mara, Doing::Drafting}});
    QCOMPARE(panel->presence()->text(), QString());
    // Who is not known has a word.
    shared.others(post, {{shared.jon, Doing::Viewing}});
    QTRY_VERIFY(panel->presence()->text().contains(u"has this post open"_s));
}

void TestComposerPresence::wordsAreRight_data()
{
    QTest::addColumn<QList<int>>("doings");
    QTest::addColumn<bool>("isMine");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QList<int> &doings, const QString &words, bool isMine = false) { QTest::newRow(name) << doings << isMine << words; };
    row("nobody", {}, {});
    row("one edits", {1}, u"A is editing this post"_s);
    row("two edit", {1, 1}, u"A and B are editing this post"_s);
    row("one looks", {0}, u"A has this post open"_s);
    row("one went offline", {2}, u"A was editing this post and is offline"_s);
    row("one edits and one looks", {1, 0}, u"A is editing this post · B has this post open"_s);
    row("the own phone", {1}, u"You are editing it on another device"_s, true);
}

void TestComposerPresence::wordsAreRight()
{
    QFETCH(QList<int>, doings);
    QFETCH(bool, isMine);
    QFETCH(QString, words);
    QList<services::Present> present;
    for (qsizetype i = 0; i < doings.size(); ++i)
        present.append({RecordId::create('u'), Doing(doings.at(i)), 0, isMine});
    QString said = postPresenceWords(present, [&present](const services::Present &one) {
        const auto at = std::find(present.cbegin(), present.cend(), one) - present.cbegin();
        return QString(QChar(u'A' + char16_t(at)));
    });
    QCOMPARE(said.remove(QChar(0x2068)).remove(QChar(0x2069)), words);
}

void TestComposerPresence::whoIsAloneSeesNothing()
{
    ComposerFixture fixture;
    const RecordId post = fixture.addPost({});
    ComposerPanel panel(*fixture.deps);
    panel.resize(700, 600);
    panel.show();
    panel.openRecord(post, {});
    QTRY_VERIFY(panel.controller().isLoaded());
    QVERIFY(!panel.presence()->isVisible());
}

CAMPANILE_TEST(TestComposerPresence)

} // namespace tst_composerpresence

#include "tst_composerpresence.moc"
