// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/aireplyservice.h"
#include "app/services/replydraftservice.h"
#include "tests/support/testprogram.h"
#include "tests/viewsinboxconversation/conversationrig.h"
#include "ui/kit/chips.h"
#include "views/savedreplies/aiendpointpage.h"
#include "views/savedreplies/savedrepliespanel.h"
#include "views/savedreplies/savedreplywords.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace tst_savedreplies {

using namespace campanile;
using namespace campanile::conversationtest;
using namespace campanile::views;

namespace {

/** The panel over a real cache with some replies. */
struct PanelRig : Rig {
    RecordId hours, parcel, german;

    PanelRig()
    {
        deps->inbox = &inbox;
        deps->me = me;
        hours = reply(u"Hours"_s, u"Hi {{sender.firstName}}, we open at nine. {{my.name}}"_s, {{u"intent"_s, u"question"_s}, {u"usageCount"_s, 7}, {u"tags"_s, QJsonObject{{u"shop"_s, true}}}});
        parcel = reply(u"Parcel"_s, u"Your parcel is on its way."_s, {{u"intent"_s, u"complaint"_s}, {u"usageCount"_s, 12}, {u"lastUsedAt"_s, wire(-kDay)}, {u"platforms"_s, QJsonObject{{u"bluesky"_s, true}}}});
        german = reply(u"Danke"_s, u"Vielen Dank!"_s, {{u"language"_s, u"de"_s}, {u"usageCount"_s, 0}, {u"isActive"_s, false}});
    }
    RecordId reply(const QString &name, const QString &content, const QJsonObject &more)
    {
        const RecordId id = RecordId::create('r');
        QJsonObject record{{u"id"_s, id.toString()}, {u"name"_s, name}, {u"content"_s, content}, {u"isActive"_s, true}, {u"platforms"_s, QJsonObject()}};
        mix(record, more);
        return pull(u"SavedReply"_s, record) ? id : RecordId();
    }
    using Order = SavedReplyFilter::Order;
    std::unique_ptr<SavedRepliesPanel> panel(QSize size = {900, 700}, Order order = Order::MostUsed)
    {
        auto made = std::make_unique<SavedRepliesPanel>(*deps);
        [[maybe_unused]] const bool isOrdered = made->restoreState({{u"order"_s, int(order)}}, 1);
        made->resize(size);
        made->show();
        [&] { QTRY_COMPARE(made->list()->model()->rowCount(), 3); }();
        return made;
    }
    static QStringList names(const SavedRepliesPanel &panel)
    {
        QStringList names;
        for (int i = 0; i < panel.list()->model()->rowCount(); ++i)
            names.append(panel.list()->model()->index(i, 0).data().toString());
        return names;
    }
    int count()
    {
        return int(run([](store::StoreCore &core) -> Result<qsizetype> {
                       store::Query query;
                       query.type = u"SavedReply"_s;
                       const auto page = core.reader().query(query);
                       return page ? Result<qsizetype>(page->rows.size()) : Result<qsizetype>(page.error());
                   }).value_or(-1));
    }
};

template<class T>
T *named(const QWidget &parent, const QString &accessibleName)
{
    for (T *widget : parent.findChildren<T *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

} // namespace

/** The window of saved replies and the page of the person's own model, against a real cache. */
class TestSavedReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreFoundAndOrdered();
    void theyArePutInOrder();
    void onlyTheOwnOrderIsChanged();
    void rowsAreDragged();
    void aNewOneIsSaved();
    void whatIsTypedIsNotLost();
    void thePreviewFillsInAndWarns();
    void thePreviewTakesTheOpenConversation();
    void duplicatedSwitchedOffAndDeleted();
    void aTextOfTheBoxBecomesOne();
    void editorsMayOnlyLook();
    void narrowWindowsTakeTurns();
    void tablesGoInAndOut();
    void badTablesAreRefused_data();
    void badTablesAreRefused();
    void theKeyGoesToTheVaultOnly();
    void addressesAreChecked();
    void aSmallWindowCutsNoSentence();
};

void TestSavedReplies::theyAreFoundAndOrdered()
{
    PanelRig rig;
    const auto panel = rig.panel();
    QCOMPARE(rig.names(*panel), (QStringList{u"Parcel"_s, u"Hours"_s, u"Danke"_s}));
    auto *order = named<QComboBox>(*panel, u"Order"_s);
    order->setCurrentIndex(3);
    QCOMPARE(rig.names(*panel), (QStringList{u"Danke"_s, u"Hours"_s, u"Parcel"_s}));
    auto *fits = named<QComboBox>(*panel, u"Show what fits"_s);
    fits->setCurrentIndex(fits->findData(u"question"_s));
    QCOMPARE(rig.names(*panel), QStringList{u"Hours"_s});
    fits->setCurrentIndex(0);
    auto *network = named<QComboBox>(*panel, u"Show what is for a network"_s);
    network->setCurrentIndex(network->findData(u"mastodon"_s));
    QCOMPARE(rig.names(*panel), (QStringList{u"Danke"_s, u"Hours"_s}));
    network->setCurrentIndex(0);
    auto *use = named<QComboBox>(*panel, u"Show what is in use"_s);
    use->setCurrentIndex(2);
    QCOMPARE(rig.names(*panel), QStringList{u"Danke"_s});
    use->setCurrentIndex(0);
    auto *search = panel->findChild<ui::SearchField *>();
    search->setText(u"shop"_s);
    QTRY_COMPARE(rig.names(*panel), QStringList{u"Hours"_s});
    search->setText(u"nowhere"_s);
    QTRY_VERIFY(textsIn(panel.get()).contains(u"No saved reply fits these filters."_s));
    // The order survives the window.
    const QJsonObject state = panel->saveState();
    auto again = std::make_unique<SavedRepliesPanel>(*rig.deps);
    QVERIFY(again->restoreState(state, 1));
    QCOMPARE(named<QComboBox>(*again, u"Order"_s)->currentText(), u"Name"_s);
    // Until somebody chooses, it is the order of the workspace.
    QCOMPARE(named<QComboBox>(*std::make_unique<SavedRepliesPanel>(*rig.deps), u"Order"_s)->currentText(), u"Own order"_s);
    QVERIFY(!again->restoreState({{u"order"_s, 99}}, 1));
}

void TestSavedReplies::theyArePutInOrder()
{
    PanelRig rig;
    const auto panel = rig.panel({900, 700}, PanelRig::Order::Own);
    QCOMPARE(rig.names(*panel), (QStringList{u"Danke"_s, u"Hours"_s, u"Parcel"_s})); // nobody has ordered them: by name
    panel->list()->setFocus();
    panel->list()->setCurrentIndex(panel->list()->model()->index(2, 0));
    QTRY_COMPARE(panel->editor()->reply().name, u"Parcel"_s);
    QTest::keyClick(panel->list(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(rig.names(*panel), (QStringList{u"Danke"_s, u"Parcel"_s, u"Hours"_s}));
    // It is still the chosen one, and what is written in it stays as it is.
    QCOMPARE(panel->list()->currentIndex().row(), 1);
    QCOMPARE(panel->editor()->reply().name, u"Parcel"_s);
    QTRY_VERIFY(rig.actions.action(u"savedreplies.up"_s)->isEnabled());
    QTest::keyClick(panel->list(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(rig.names(*panel), (QStringList{u"Parcel"_s, u"Danke"_s, u"Hours"_s}));
    QTRY_VERIFY(!rig.actions.action(u"savedreplies.up"_s)->isEnabled());
    QTest::keyClick(panel->list(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(rig.names(*panel), (QStringList{u"Danke"_s, u"Parcel"_s, u"Hours"_s}));
    // Each is a step of undo.
    QVERIFY(rig.run([](store::StoreCore &core) { return core.undo(); }));
    QTRY_COMPARE(rig.names(*panel), (QStringList{u"Parcel"_s, u"Danke"_s, u"Hours"_s}));
    // The box offers them in the same order, those in use.
    const auto offered = rig.run([](store::StoreCore &core) { return models::readSavedReplies(core.reader()); });
    QVERIFY(offered);
    QCOMPARE(offered->size(), 2);
    QCOMPARE(offered->first().name, u"Parcel"_s);
}

void TestSavedReplies::onlyTheOwnOrderIsChanged()
{
    PanelRig rig;
    const auto panel = rig.panel();
    panel->list()->setCurrentIndex(panel->list()->model()->index(1, 0));
    QAction *up = rig.actions.action(u"savedreplies.up"_s);
    QVERIFY(!up->isEnabled());
    QCOMPARE(up->toolTip(), u"Only the own order can be changed."_s);
    QVERIFY(!(panel->list()->model()->flags(panel->list()->model()->index(0, 0)) & Qt::ItemIsDragEnabled));
    named<QComboBox>(*panel, u"Order"_s)->setCurrentIndex(0);
    QTRY_VERIFY(up->isEnabled());
    QVERIFY(panel->list()->model()->flags(panel->list()->model()->index(0, 0)) & Qt::ItemIsDragEnabled);
    rig.context.setRole(api::Role::Editor);
    QVERIFY(!up->isEnabled());
    QVERIFY(!(panel->list()->model()->flags(panel->list()->model()->index(0, 0)) & Qt::ItemIsDragEnabled));
}

void TestSavedReplies::rowsAreDragged()
{
    PanelRig rig;
    const auto panel = rig.panel({900, 700}, PanelRig::Order::Own);
    QListView *list = panel->list();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_COMPARE(panel->editor()->reply().name, u"Danke"_s);
    const std::unique_ptr<QMimeData> carried(list->model()->mimeData({list->model()->index(0, 0)}));
    // What the list asks its model for while a row is dragged, and when it is let go behind the last one.
    QVERIFY(list->model()->canDropMimeData(carried.get(), Qt::MoveAction, 3, 0, {}));
    QVERIFY(!list->model()->canDropMimeData(carried.get(), Qt::MoveAction, 0, 0, list->model()->index(1, 0)));
    QVERIFY(list->model()->moveRows({}, 0, 1, {}, 3));
    QTRY_COMPARE(rig.names(*panel), (QStringList{u"Hours"_s, u"Parcel"_s, u"Danke"_s}));
    QCOMPARE(list->currentIndex().row(), 2);
    QVERIFY(!list->model()->moveRows({}, 1, 1, {}, 2)); // onto itself
    // Beside what is seen: the hidden one between them stays behind its neighbour.
    named<QComboBox>(*panel, u"Show what is in use"_s)->setCurrentIndex(1);
    QTRY_COMPARE(rig.names(*panel), (QStringList{u"Hours"_s, u"Parcel"_s}));
    QVERIFY(list->model()->moveRows({}, 0, 1, {}, 2));
    QTRY_COMPARE(rig.names(*panel), (QStringList{u"Parcel"_s, u"Hours"_s}));
    named<QComboBox>(*panel, u"Show what is in use"_s)->setCurrentIndex(0);
    QTRY_COMPARE(rig.names(*panel), (QStringList{u"Parcel"_s, u"Hours"_s, u"Danke"_s}));
}

void TestSavedReplies::aNewOneIsSaved()
{
    PanelRig rig;
    const auto panel = rig.panel();
    rig.actions.action(u"savedreplies.new"_s)->trigger();
    auto *name = named<QLineEdit>(*panel->editor(), u"Name"_s);
    auto *text = named<QPlainTextEdit>(*panel->editor(), u"Text"_s);
    QVERIFY(name->text().isEmpty());
    name->setText(u"Sorry"_s);
    QPushButton *save = qobject_cast<QPushButton *>(buttonOf(panel.get(), u"Save"_s));
    QVERIFY2(!save->isEnabled(), "there is no text yet");
    text->setPlainText(u"We are sorry, {{sender.name}}."_s);
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(rig.count(), 4);
    QTRY_VERIFY(!panel->editor()->isDirty());
    QTRY_COMPARE(rig.names(*panel).size(), 4);
    QVERIFY(rig.names(*panel).contains(u"Sorry"_s));
}

void TestSavedReplies::whatIsTypedIsNotLost()
{
    PanelRig rig;
    auto panel = rig.panel();
    QTRY_COMPARE(panel->editor()->reply().name, u"Parcel"_s);
    named<QPlainTextEdit>(*panel->editor(), u"Text"_s)->setPlainText(u"Your parcel arrives today."_s);
    // Another one is chosen: the text before it is saved first.
    panel->list()->setCurrentIndex(panel->list()->model()->index(1, 0));
    QTRY_COMPARE(panel->editor()->reply().name, u"Hours"_s);
    QTRY_COMPARE(rig.get(u"SavedReply"_s, rig.parcel).value(u"content"_s).toString(), u"Your parcel arrives today."_s);
    // The window closes.
    named<QPlainTextEdit>(*panel->editor(), u"Text"_s)->setPlainText(u"From nine on."_s);
    panel.reset();
    QTRY_COMPARE(rig.get(u"SavedReply"_s, rig.hours).value(u"content"_s).toString(), u"From nine on."_s);
}

void TestSavedReplies::thePreviewFillsInAndWarns()
{
    PanelRig rig;
    const auto panel = rig.panel();
    auto *text = named<QPlainTextEdit>(*panel->editor(), u"Text"_s);
    auto *preview = panel->editor()->findChild<QLabel *>(u"preview"_s);
    text->setPlainText(u"Hi {{sender.firstName}}, {{sender.shoeSize}}"_s);
    QCOMPARE(preview->text(), u"Hi Grace, {{sender.shoeSize}}"_s);
    const auto warnings = [&] {
        QStringList texts;
        for (const QLabel *label : panel->editor()->findChildren<QLabel *>(u"warning"_s)) {
            if (label->isVisibleTo(panel.get()))
                texts.append(label->text());
        }
        return texts;
    };
    QTRY_COMPARE(warnings().size(), 1);
    QVERIFY(warnings().first().contains(u"sender.shoeSize"_s));
    text->setPlainText(QString(501, u'a'));
    QTRY_VERIFY2(warnings().join(u' ').contains(u"Bluesky"_s), qPrintable(warnings().join(u'|')));
    text->setPlainText(u"Short."_s);
    QVERIFY(warnings().isEmpty());
    QVERIFY(preview->textFormat() == Qt::PlainText);
}

void TestSavedReplies::thePreviewTakesTheOpenConversation()
{
    PanelRig rig;
    const RecordId item = rig.item(u"Hello"_s, {{u"senderName"_s, u"Ada Byron"_s}});
    const auto panel = rig.panel();
    named<QPlainTextEdit>(*panel->editor(), u"Text"_s)->setPlainText(u"Hi {{sender.name}} from {{account.name}}"_s);
    auto *preview = panel->editor()->findChild<QLabel *>(u"preview"_s);
    rig.bus.select(u"inbox"_s, {item});
    QTRY_COMPARE(preview->text(), u"Hi Ada Byron from Northwind Coffee"_s);
    rig.bus.select(u"inbox"_s, {});
    QTRY_COMPARE(preview->text(), u"Hi Grace Hopper from Northwind Coffee"_s);
}

void TestSavedReplies::duplicatedSwitchedOffAndDeleted()
{
    PanelRig rig;
    const auto panel = rig.panel();
    panel->list()->setCurrentIndex(panel->list()->model()->index(1, 0));
    rig.actions.action(u"savedreplies.duplicate"_s)->trigger();
    QTRY_COMPARE(rig.count(), 4);
    QTRY_COMPARE(panel->editor()->reply().name, u"Hours (copy)"_s);
    panel->list()->setCurrentIndex(panel->list()->model()->index(0, 0));
    QTRY_COMPARE(panel->editor()->reply().name, u"Parcel"_s);
    rig.actions.action(u"savedreplies.active"_s)->trigger();
    QTRY_VERIFY(!rig.get(u"SavedReply"_s, rig.parcel).value(u"isActive"_s).toBool(true));
    rig.actions.action(u"savedreplies.delete"_s)->trigger();
    QTRY_VERIFY(rig.get(u"SavedReply"_s, rig.parcel).isEmpty());
    QAbstractButton *undo = nullptr;
    QTRY_VERIFY((undo = buttonOf(&rig.window, u"Undo"_s)) != nullptr);
    undo->click();
    QTRY_VERIFY(!rig.get(u"SavedReply"_s, rig.parcel).isEmpty());
}

void TestSavedReplies::aTextOfTheBoxBecomesOne()
{
    PanelRig rig;
    const auto panel = rig.panel();
    panel->openRecord({}, {{u"text"_s, u"We look into it."_s}, {u"language"_s, u"en-GB"_s}});
    QCOMPARE(panel->editor()->reply().content, u"We look into it."_s);
    QCOMPARE(panel->editor()->reply().language, u"en"_s);
    QVERIFY(panel->editor()->isDirty());
    named<QLineEdit>(*panel->editor(), u"Name"_s)->setText(u"Looking"_s);
    buttonOf(panel.get(), u"Save"_s)->click();
    QTRY_COMPARE(rig.count(), 4);
}

void TestSavedReplies::editorsMayOnlyLook()
{
    PanelRig rig;
    rig.context.setRole(api::Role::Editor);
    const auto panel = rig.panel();
    QVERIFY(!rig.actions.action(u"savedreplies.new"_s)->isEnabled());
    QVERIFY(!rig.actions.action(u"savedreplies.delete"_s)->isEnabled());
    QVERIFY(named<QPlainTextEdit>(*panel->editor(), u"Text"_s)->isReadOnly());
    QVERIFY(rig.actions.action(u"savedreplies.export"_s)->isEnabled());
}

void TestSavedReplies::narrowWindowsTakeTurns()
{
    PanelRig rig;
    const auto panel = rig.panel({360, 640});
    QVERIFY(panel->list()->isVisibleTo(panel.get()));
    QVERIFY(!panel->editor()->isVisibleTo(panel.get()));
    panel->list()->setCurrentIndex(panel->list()->model()->index(0, 0));
    Q_EMIT panel->list()->clicked(panel->list()->currentIndex());
    QVERIFY(panel->editor()->isVisibleTo(panel.get()));
    QVERIFY(!panel->list()->isVisibleTo(panel.get()));
    panel->resize(280, 600);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(panel->width(), 280);
    for (const QWidget *field : panel->editor()->findChildren<QWidget *>()) {
        const bool isReached = (field->focusPolicy() & Qt::TabFocus) && field->isVisibleTo(panel.get());
        if (isReached && !qobject_cast<const QAbstractButton *>(field))
            QVERIFY2(!field->accessibleName().isEmpty() || field->parentWidget()->inherits("QComboBox"), field->metaObject()->className());
    }
    QVERIFY2(named<QPlainTextEdit>(*panel->editor(), u"Text"_s)->width() <= 280, "the fields fit");
    buttonOf(panel.get(), u"All saved replies"_s)->click();
    QTRY_VERIFY(panel->list()->isVisibleTo(panel.get()));
}

void TestSavedReplies::tablesGoInAndOut()
{
    PanelRig rig;
    const auto panel = rig.panel();
    const QString file = rig.dir.filePath(u"replies.csv"_s);
    panel->exportTo(file);
    QTRY_VERIFY(QFile::exists(file));
    QFile table(file);
    QVERIFY(table.open(QIODevice::ReadOnly));
    int skipped = 0;
    const auto texts = savedRepliesOfCsv(table.readAll(), &skipped);
    QVERIFY(texts);
    QCOMPARE(texts->size(), 3);
    QCOMPARE(skipped, 0);
    for (const services::SavedReplyText &text : *texts) {
        if (text.name == u"Parcel") {
            QCOMPARE(text.platforms, QStringList{u"bluesky"_s});
            QCOMPARE(text.intent, u"complaint"_s);
        } else if (text.name == u"Danke") {
            QVERIFY(!text.isActive);
        } else {
            QCOMPARE(text.tags, QStringList{u"shop"_s});
        }
    }
    panel->importFrom(file);
    QTRY_COMPARE(rig.count(), 6);
    QAbstractButton *undo = nullptr;
    QTRY_VERIFY((undo = buttonOf(&rig.window, u"Undo"_s)) != nullptr);
    undo->click();
    QTRY_COMPARE(rig.count(), 3);
}

void TestSavedReplies::badTablesAreRefused_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("texts");
    QTest::addColumn<int>("skipped");
    QTest::newRow("nothing") << QByteArray() << -1 << 0;
    QTest::newRow("other columns") << QByteArray("when,what\n1,2\n") << -1 << 0;
    QTest::newRow("only the columns") << QByteArray("name,text\n") << 0 << 0;
    QTest::newRow("rows without words") << QByteArray("name,text\nA,\n,b\nC,d\n") << 1 << 2;
    QTest::newRow("semicolons and another order") << QByteArray("Text;Name;Networks\nhello;A;mastodon, nowhere\n") << 1 << 0;
    QTest::newRow("unknown words are left out") << QByteArray("name,text,fits,active\nA,b,weather,perhaps\n") << 1 << 0;
}

void TestSavedReplies::badTablesAreRefused()
{
    QFETCH(QByteArray, table);
    QFETCH(int, texts);
    QFETCH(int, skipped);
    int left = 0;
    const auto read = savedRepliesOfCsv(table, &left);
    QCOMPARE(read ? int(read->size()) : -1, texts);
    QCOMPARE(left, skipped);
}

void TestSavedReplies::theKeyGoesToTheVaultOnly()
{
    Rig rig;
    services::ReplyDraftService drafts(rig.store, rig.clock, rig.rng);
    QHash<QString, QByteArray> vault;
    services::AiReplyService::Hooks hooks;
    hooks.check = [](const QString &typed) -> Result<QString> { return typed; };
    hooks.keepKey = [&vault](const QString &address, const QByteArray &key, std::function<void(Result<void>)> done) {
        vault.insert(address, key);
        done({});
    };
    hooks.hasKey = [&vault](const QString &address, std::function<void(Result<bool>)> done) { done(!vault.value(address).isEmpty()); };
    hooks.ask = [](quint64, const services::AiReplyService::Question &, auto, const services::AiReplyService::Answered &done) { done(services::AiAnswer{u"ready"_s, {}}); };
    hooks.cancel = [](quint64) {};
    services::AiReplyService ai(rig.store, drafts, hooks);
    rig.deps->ai = &ai;
    AiEndpointPage page(*rig.deps);
    page.show();
    QPushButton *test = qobject_cast<QPushButton *>(buttonOf(&page, u"Test"_s));
    QVERIFY2(!test->isEnabled(), "off until it is set");
    const auto fields = page.findChildren<QLineEdit *>();
    fields.at(0)->setText(u"http://localhost:11434/v1"_s);
    Q_EMIT fields.at(0)->editingFinished();
    fields.at(1)->setText(u"llama3.2"_s);
    Q_EMIT fields.at(1)->editingFinished();
    QVERIFY(test->isEnabled());
    QCOMPARE(fields.at(2)->echoMode(), QLineEdit::Password);
    fields.at(2)->setText(u"sk-very-secret-4711"_s);
    buttonOf(&page, u"Keep key"_s)->click();
    QTRY_COMPARE(vault.value(u"http://localhost:11434/v1"_s), "sk-very-secret-4711");
    QVERIFY2(fields.at(2)->text().isEmpty(), "it is never shown again");
    QTRY_VERIFY(buttonOf(&page, u"Forget key"_s));
    test->click();
    QTRY_VERIFY(page.findChild<QLabel *>(u"testResult"_s)->text().contains(u"ready"_s));
    rig.settings.sync();
    QFile stored(rig.settings.path());
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QByteArray bytes = stored.readAll();
    QVERIFY(bytes.contains("llama3.2"));
    QVERIFY(!bytes.contains("secret"));
    // What is sent stands there in words, and follows the box below it.
    auto *sent = page.findChild<QLabel *>(u"whatIsSent"_s);
    QVERIFY(sent->text().contains(u"localhost"_s));
    const QString before = sent->text();
    page.findChild<QCheckBox *>()->click();
    QVERIFY(sent->text() != before);
    buttonOf(&page, u"Forget key"_s)->click();
    QTRY_VERIFY(vault.value(u"http://localhost:11434/v1"_s).isEmpty());
    buttonOf(&page, u"Switch off"_s)->click();
    QVERIFY(!services::AiModel::of(rig.settings).isSet());
}

void TestSavedReplies::addressesAreChecked()
{
    Rig rig;
    services::ReplyDraftService drafts(rig.store, rig.clock, rig.rng);
    services::AiReplyService::Hooks hooks;
    hooks.check = [](const QString &) -> Result<QString> { return makeError(ErrorKind::Permission, u"ai.insecure"_s, {}, {u"example.com"_s}); };
    hooks.hasKey = [](const QString &, std::function<void(Result<bool>)> done) { done(false); };
    services::AiReplyService ai(rig.store, drafts, hooks);
    rig.deps->ai = &ai;
    AiEndpointPage page(*rig.deps);
    page.show();
    QLineEdit *address = page.findChildren<QLineEdit *>().at(0);
    address->setText(u"http://example.com"_s);
    Q_EMIT address->editingFinished();
    QVERIFY(textsIn(&page).join(u' ').contains(u"Http without encryption"_s));
    QVERIFY(rig.settings.value(services::aisettings::address).isEmpty());
}

void TestSavedReplies::aSmallWindowCutsNoSentence()
{
    Rig rig;
    services::ReplyDraftService drafts(rig.store, rig.clock, rig.rng);
    services::AiReplyService::Hooks hooks;
    hooks.hasKey = [](const QString &, std::function<void(Result<bool>)> done) { done(false); };
    services::AiReplyService ai(rig.store, drafts, hooks);
    rig.deps->ai = &ai;
    AiEndpointPage page(*rig.deps);
    page.resize(360, 240);
    page.show();
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

CAMPANILE_TEST(TestSavedReplies)

} // namespace tst_savedreplies

#include "tst_savedreplies.moc"
