// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that the networks declare, and posts that a person publishes by hand, in the composer.
#include "app/services/accountservice.h"
#include "composerfixture.h"
#include "tests/support/testprogram.h"
#include "ui/theme/theme.h"
#include "views/composer/byhandcard.h"
#include "views/composer/composerpanel.h"
#include "views/composer/networkfields.h"
#include "views/composer/networkfieldwords.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_networkfields {

using namespace campanile;
using namespace campanile::test;
using namespace campanile::views::composer;

class TestNetworkFields : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openPage(const QUrl &page) { m_pages.append(page); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_theme.apply();
    }
    void init();
    void cleanup()
    {
        m_panel.reset();
        m_world.reset();
    }

    void everyWordOfTheNetworksCanBeTranslated();
    void aDeclaredFieldIsThereAndKept();
    void whatIsMissingIsSaid();
    void choicesComeFromTheAccount();
    void withoutAnAnswerTheReasonStandsInTheList();
    void theFieldsFollowTheKind();
    void aPersonMayPublishByHand();
    void doneByHandIsWrittenDown();

private:
    QList<QUrl> m_pages; ///< that the browser was asked for
    [[nodiscard]] RecordId target()
    {
        const auto &targets = m_panel->controller().facts().targets;
        return targets.isEmpty() ? RecordId() : targets.first().id;
    }
    void openFor(const RecordId &account);
    [[nodiscard]] QStringList reasons()
    {
        QStringList codes;
        for (const TargetAnalysis &one : m_panel->controller().analysis().targets) {
            for (const domain::ReadinessReason &reason : one.readiness.reasons)
                codes.append(reason.code);
        }
        return codes;
    }
    template<class Widget>
    [[nodiscard]] Widget *field(const QString &name)
    {
        return qobject_cast<Widget *>(m_panel->networkFields()->control(target(), name));
    }
    [[nodiscard]] QJsonObject options() { return m_world->read(u"PostTarget"_s, target()).value(u"options"_s).toObject(); }

    ui::Theme m_theme;
    std::unique_ptr<ComposerFixture> m_world;
    std::unique_ptr<services::AccountService> m_service;
    QStringList m_calls;
    Result<QJsonObject> m_answer = QJsonObject();
    std::unique_ptr<ComposerPanel> m_panel;
};

void TestNetworkFields::init()
{
    m_world = std::make_unique<ComposerFixture>();
    m_calls.clear();
    m_answer = QJsonObject();
    m_service = std::make_unique<services::AccountService>([this](const QString &method, const QJsonObject &arguments, const services::AccountService::Answer &answer) {
        m_calls.append(method + u' ' + arguments.value(u"source"_s).toString());
        answer(m_answer);
    });
    m_world->deps->accountsService = m_service.get();
    m_panel = std::make_unique<ComposerPanel>(*m_world->deps);
    m_panel->resize(900, 1200);
    m_panel->show();
}

void TestNetworkFields::openFor(const RecordId &account)
{
    QVERIFY(!account.isNull());
    const RecordId post = m_world->addPost({.body = u"Winter beans"_s, .timezone = u"Europe/Berlin"_s, .accounts = {account}});
    m_panel->openRecord(post, {});
    QTRY_VERIFY(!target().isNull() && m_panel->controller().analysis().of(target()));
}

void TestNetworkFields::everyWordOfTheNetworksCanBeTranslated()
{
    QSet<QString> known;
    for (const char *words : networkFieldWords)
        known.insert(QString::fromUtf8(words));
    QSet<QString> used;
    for (const domain::Platform platform : domain::allPlatforms()) {
        for (const domain::NetworkField &field : domain::NetworkCatalogue::builtIn().network(platform).fields) {
            used << field.label << field.help;
            for (const auto &[value, words] : field.choices)
                used << (words.isEmpty() ? value : words);
        }
    }
    used.remove(QString());
    QCOMPARE(QStringList((used - known).values()), QStringList());
    QCOMPARE(QStringList((known - used).values()), QStringList());
}

void TestNetworkFields::aDeclaredFieldIsThereAndKept()
{
    openFor(m_world->addAccount(u"threads"_s, u"Harbour"_s, u"harbour"_s));
    auto *topic = field<QLineEdit>(u"topicTag"_s);
    QVERIFY(topic && topic->isVisibleTo(m_panel.get()));
    topic->setFocus();
    QTest::keyClicks(topic, u"Coffee"_s);
    m_panel->controller().flush();
    QTRY_COMPARE(options().value(u"topicTag"_s).toString(), u"Coffee"_s);
    topic->clear();
    Q_EMIT topic->textEdited({});
    m_panel->controller().flush();
    QTRY_VERIFY(!options().contains(u"topicTag"_s));
}

void TestNetworkFields::whatIsMissingIsSaid()
{
    openFor(m_world->addAccount(u"pinterest"_s, u"Harbour"_s, u"harbour"_s));
    QTRY_VERIFY2(reasons().contains(u"option.required"_s), qPrintable(reasons().join(u' ')));
    m_panel->controller().setOption(target(), u"board"_s, u"b1"_s);
    QTRY_VERIFY2(!reasons().contains(u"option.required"_s), qPrintable(reasons().join(u' ')));
}

void TestNetworkFields::choicesComeFromTheAccount()
{
    m_answer = QJsonObject{{u"choices"_s, QJsonArray{QJsonObject{{u"value"_s, u"b1"_s}, {u"label"_s, u"Brewing"_s}, {u"isEnabled"_s, true}},
                                                     QJsonObject{{u"value"_s, u"b2"_s}, {u"label"_s, u"Beans"_s}, {u"isEnabled"_s, true}}}}};
    openFor(m_world->addAccount(u"pinterest"_s, u"Harbour"_s, u"harbour"_s));
    auto *board = field<QComboBox>(u"board"_s);
    QVERIFY(board);
    QVERIFY(m_calls.isEmpty());
    board->showPopup();
    QTRY_COMPARE(m_calls, QStringList{u"SocialAccount/choices boards"_s});
    QTRY_COMPARE(board->findText(u"Beans"_s), 1);
    board->hidePopup();
    board->setCurrentIndex(1);
    Q_EMIT board->activated(1);
    m_panel->controller().flush();
    QTRY_COMPARE(options().value(u"board"_s).toString(), u"b2"_s);
    QCOMPARE(options().value(u"board:label"_s).toString(), u"Beans"_s);
    // Another window, without a network: the name is still there.
    const RecordId post = m_panel->controller().post();
    m_world->deps->accountsService = nullptr;
    m_panel = std::make_unique<ComposerPanel>(*m_world->deps);
    m_panel->openRecord(post, {});
    QTRY_VERIFY(!target().isNull() && field<QComboBox>(u"board"_s));
    QTRY_COMPARE(field<QComboBox>(u"board"_s)->currentText(), u"Beans"_s);
}

void TestNetworkFields::withoutAnAnswerTheReasonStandsInTheList()
{
    m_answer = makeError(ErrorKind::Network, u"net.offline"_s);
    openFor(m_world->addAccount(u"pinterest"_s, u"Harbour"_s, u"harbour"_s));
    auto *board = field<QComboBox>(u"board"_s);
    QVERIFY(board);
    board->showPopup();
    QTRY_VERIFY(board->count() == 1 && !board->itemText(0).isEmpty());
    QVERIFY(!board->itemText(0).contains(u"connect."_s));
    QVERIFY(!(board->model()->flags(board->model()->index(0, 0)) & Qt::ItemIsEnabled));
    board->hidePopup();
    // The next opening asks again.
    board->showPopup();
    QTRY_COMPARE(m_calls.size(), 2);
    board->hidePopup();
}

void TestNetworkFields::theFieldsFollowTheKind()
{
    openFor(m_world->addAccount(u"twitter"_s, u"Harbour"_s, u"harbour"_s));
    QVERIFY(field<QComboBox>(u"replySettings"_s));
    QCOMPARE(field<QComboBox>(u"replySettings"_s)->currentData().toString(), u"everyone"_s);
    m_panel->controller().setOption(target(), u"kind"_s, u"article"_s);
    QTRY_VERIFY(!field<QComboBox>(u"replySettings"_s));
    QTRY_VERIFY(reasons().contains(u"delivery.reminder"_s));
}

void TestNetworkFields::aPersonMayPublishByHand()
{
    openFor(m_world->addAccount(u"threads"_s, u"Harbour"_s, u"harbour"_s));
    QCheckBox *byHand = nullptr;
    for (auto *box : m_panel->networkFields()->findChildren<QCheckBox *>()) {
        if (box->accessibleName().contains(u"by hand"_s))
            byHand = box;
    }
    QVERIFY(byHand && !byHand->isChecked());
    byHand->click();
    QTRY_COMPARE(m_world->read(u"PostTarget"_s, target()).value(u"delivery"_s).toString(), u"reminder"_s);
    QTRY_VERIFY(reasons().contains(u"delivery.reminder"_s));
    QTRY_VERIFY(byHand->isChecked());
    const auto words = byHand->parentWidget()->findChildren<QLabel *>();
    QCOMPARE(words.size(), 1);
    QVERIFY(words.first()->isEnabled());
    // Who may not choose it sees so, in the words as well as in the box.
    m_world->context.setRole(api::Role::Viewer);
    QTRY_VERIFY(!byHand->isEnabled());
    QVERIFY(!words.first()->isEnabled());
    QVERIFY(QAccessible::queryAccessibleInterface(byHand)->state().disabled);
    m_world->context.setRole(api::Role::Editor);
    QTRY_VERIFY(byHand->isEnabled());
    QVERIFY(words.first()->isEnabled());
}

void TestNetworkFields::doneByHandIsWrittenDown()
{
    const RecordId account = m_world->addAccount(u"instagram"_s, u"Harbour"_s, u"harbour"_s);
    const RecordId post = RecordId::create('p');
    const RecordId waiting = RecordId::create('t');
    const QJsonObject times{{u"createdAt"_s, u"2026-11-21T08:00:00.000Z"_s}, {u"updatedAt"_s, u"2026-11-21T08:00:00.000Z"_s}, {u"ver"_s, 2}};
    QJsonObject record = times;
    record.insert(u"id"_s, post.toString());
    record.insert(u"body"_s, u"A story of beans"_s);
    record.insert(u"status"_s, u"publishing"_s);
    record.insert(u"scheduledAt"_s, u"2026-11-21T08:30:00.000Z"_s);
    QVERIFY(m_world->serve(u"Post"_s, {record}));
    QJsonObject hanging = times;
    hanging.insert(u"id"_s, waiting.toString());
    hanging.insert(u"postId"_s, post.toString());
    hanging.insert(u"accountId"_s, account.toString());
    hanging.insert(u"platform"_s, u"instagram"_s);
    hanging.insert(u"status"_s, u"awaiting_person"_s);
    QVERIFY(m_world->serve(u"PostTarget"_s, {hanging}));
    m_panel->openRecord(post, {});
    QTRY_VERIFY(m_panel->findChild<ByHandCard *>());
    auto *card = m_panel->findChild<ByHandCard *>();
    for (auto *button : card->findChildren<QPushButton *>()) {
        if (button->text().contains(u"text"_s))
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), u"A story of beans"_s);
    // Following the reminder has all of it ready: the clipboard filled, the network's page open.
    QGuiApplication::clipboard()->clear();
    QDesktopServices::setUrlHandler(u"https"_s, this, "openPage");
    m_panel->openRecord(post, {{u"byHand"_s, true}});
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"A story of beans"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_pages.size(), 1);
    QVERIFY2(m_pages.first().host().contains(u"instagram"_s), qPrintable(m_pages.first().toString()));
    card = m_panel->findChild<ByHandCard *>();
    auto *link = card->findChild<QLineEdit *>();
    link->setText(u"javascript:alert(1)"_s);
    Q_EMIT link->returnPressed();
    QVERIFY(m_world->read(u"PostTarget"_s, waiting).value(u"doneByHandAt"_s).toString().isEmpty());
    link->setText(u"https://www.instagram.com/stories/harbour/1"_s);
    Q_EMIT link->returnPressed();
    QTRY_COMPARE(m_world->read(u"PostTarget"_s, waiting).value(u"doneByHandUrl"_s).toString(), link->text());
    QCOMPARE(m_world->read(u"PostTarget"_s, waiting).value(u"doneByHandAt"_s).toString(), u"2026-11-21T09:00:00.000Z"_s);
}

CAMPANILE_TEST(TestNetworkFields)

} // namespace tst_networkfields

#include "tst_networkfields.moc"
