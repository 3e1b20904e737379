// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"
#include "tests/support/testprogram.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/chips.h"
#include "ui/kit/emojipicker.h"
#include "ui/kit/forms.h"
#include "ui/kit/networkbadge.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/pickers.h"
#include "ui/kit/popover.h"
#include "ui/kit/wheelguard.h"
#include "ui/shell/firstrunpage.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace tst_kit {

using namespace campanile;
using namespace campanile::ui;
using namespace Qt::StringLiterals;

/** The kit's behaviour: states, filters, pickers, emoji, error words. */
class TestKit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scrollingChangesNoChoice();
    void quickLoadingShowsNoSkeleton();
    void aHiddenActionHasNoButton();
    void theKeyboardComesBackToTheContent();
    void slowLoadingShowsSkeleton();
    void errorHasThreeAnswers_data();
    void errorHasThreeAnswers();
    void filtersFoldWhenNarrow();
    void frameKeepsThreeButtons();
    void mirroredHeaderKeepsItsPadding();
    void mirroredTimeHasHoursBeforeMinutes();
    void theNameGivesWayToThePanelsControls();
    void formShowsError();
    void formAdvises();
    void clockChanges_data();
    void clockChanges();
    void momentIsUtc();
    void emojiSearch_data();
    void emojiSearch();
    void skinTones();
    void emojiRecents();
    void emojiByKeys();
    void serverAddress_data();
    void serverAddress();
    void settingsSurvive();
    void settingsOfWorkspacesAreApart();
    void everyNetworkHasItsGlyph_data();
    void everyNetworkHasItsGlyph();
    void unknownNetworkIsAGlobe();
    void smallAvatarIsItsNetwork();
};

void TestKit::scrollingChangesNoChoice()
{
    ui::WheelGuard guard;
    qApp->installEventFilter(&guard);
    QScrollArea page;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *combo = new QComboBox(content);
    combo->addItems({u"Post"_s, u"Article"_s});
    column->addWidget(combo);
    column->addSpacing(2000);
    auto *other = new QLineEdit(content);
    column->addWidget(other);
    page.setWidget(content);
    page.resize(300, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    other->setFocus();
    const auto roll = [](QWidget *under, quint64 ms) {
        const QPointF at = under->rect().center();
        QWheelEvent event(at, under->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        event.setTimestamp(ms);
        QApplication::sendEvent(under, &event);
    };
    roll(combo, 1000);
    QCOMPARE(combo->currentText(), u"Post"_s);
    QVERIFY(!combo->hasFocus());
    combo->setFocus();
    // The page was being scrolled when the box, chosen earlier, came under the pointer.
    roll(content, 5000);
    roll(combo, 5100);
    QCOMPARE(combo->currentText(), u"Post"_s);
    roll(combo, 9000);
    QCOMPARE(combo->currentText(), u"Article"_s);
}

void TestKit::quickLoadingShowsNoSkeleton()
{
    StateView view(new QLabel(u"content"_s));
    view.showLoading();
    QVERIFY(!view.skeletonVisible());
    view.showContent();
    QVERIFY2(std::ranges::none_of(view.findChildren<QTimer *>(), &QTimer::isActive), "nothing is left that could show it later");
    QVERIFY(!view.skeletonVisible());
    QCOMPARE(view.state(), StateView::State::Content);
}

void TestKit::aHiddenActionHasNoButton()
{
    PanelFrame frame(u"Inbox"_s, new QWidget);
    QAction action(u"Details"_s);
    action.setVisible(false);
    frame.addHeaderAction(&action);
    frame.resize(800, 300);
    frame.show();
    const auto buttons = frame.findChildren<QToolButton *>();
    const auto button = std::ranges::find_if(buttons, [&](const QToolButton *one) { return one->defaultAction() == &action; });
    QVERIFY(button != buttons.end());
    QVERIFY(!(*button)->isVisible());
    action.setVisible(true);
    QVERIFY((*button)->isVisible());
    action.setVisible(false);
    QVERIFY(!(*button)->isVisible());
}

void TestKit::theKeyboardComesBackToTheContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(new QLineEdit);
    auto *second = new QLineEdit;
    column->addWidget(second);
    StateView view(content);
    view.setEmptyText({u"inbox"_s, u"Nothing here"_s, u"Look further back"_s, {}});
    view.QWidget::show();
    view.activateWindow();
    second->setFocus();
    QTRY_VERIFY(second->hasFocus());
    view.showEmpty();
    QVERIFY2(view.hasFocus(), "no button has the keyboard without being asked");
    view.showContent();
    QVERIFY(second->hasFocus());
    // Who works elsewhere is left there.
    QLineEdit other;
    other.show();
    other.activateWindow();
    other.setFocus();
    QTRY_VERIFY(other.hasFocus());
    view.showEmpty();
    view.showContent();
    QVERIFY(other.hasFocus());
}

void TestKit::slowLoadingShowsSkeleton()
{
    StateView view(new QLabel(u"content"_s));
    view.showLoading();
    QTRY_VERIFY(view.skeletonVisible());
}

void TestKit::errorHasThreeAnswers_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = int(ErrorKind::Network); kind <= int(ErrorKind::Internal); ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void TestKit::errorHasThreeAnswers()
{
    QFETCH(int, kind);
    const ErrorWords words = wordsFor(makeError(ErrorKind(kind), u"no.such.code"_s, u"secret detail"_s));
    QVERIFY(!words.happened.isEmpty());
    QVERIFY(!words.safe.isEmpty());
    QVERIFY(!words.todo.isEmpty() || ErrorKind(kind) == ErrorKind::Cancelled);
    QVERIFY(!words.toText().contains(u"secret"_s));
}

void TestKit::filtersFoldWhenNarrow()
{
    FilterBar bar;
    bar.setItems({{u"a"_s, u"Account"_s, {}}, {u"b"_s, u"Campaign"_s, {}}, {u"c"_s, u"Status"_s, {}}});
    bar.resize(600, 30);
    bar.show();
    QVERIFY(!bar.isFolded());
    QSignalSpy spy(&bar, &FilterBar::filtersChanged);
    bar.setChecked(u"b"_s, true);
    QCOMPARE(spy.size(), 1);
    bar.resize(60, 30);
    QVERIFY(bar.isFolded());
    QCOMPARE(bar.checked(), QStringList{u"b"_s});
}

void TestKit::mirroredHeaderKeepsItsPadding()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    PanelFrame frame(u"Panel"_s, new QWidget);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    frame.setLayoutDirection(Qt::RightToLeft);
    frame.resize(600, 200);
    frame.show();
    const QList<QLabel *> labels = frame.findChildren<QLabel *>();
    const auto title = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == u"Panel"; });
    QVERIFY(title != labels.end());
    const int right = (*title)->mapTo(&frame, QPoint((*title)->width(), 0)).x();
    QCOMPARE(frame.width() - right, space::PanelPadding);
}

void TestKit::mirroredTimeHasHoursBeforeMinutes()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    MomentPicker picker;
    picker.setMoment(QDateTime(QDate(2026, 11, 21), QTime(10, 25), Qt::UTC), "UTC");
    QCOMPARE(picker.findChild<QDateTimeEdit *>()->layoutDirection(), Qt::RightToLeft);
    const QString text = picker.findChild<QDateTimeEdit *>()->text();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(before);
    QVERIFY2(text.contains(u"\u0661\u0660:\u0662\u0665"_s), qPrintable(text));
}

void TestKit::frameKeepsThreeButtons()
{
    PanelFrame frame(u"Panel"_s, new QWidget);
    QList<QAction *> actions;
    for (int i = 0; i < 5; ++i) {
        actions << new QAction(u"act %1"_s.arg(i), &frame);
        frame.addHeaderAction(actions.last());
    }
    QSignalSpy narrow(&frame, &PanelFrame::narrowChanged);
    frame.resize(280, 400);
    frame.show();
    QTRY_COMPARE(narrow.size(), 1);
    QVERIFY(frame.isNarrow());
    QCOMPARE(frame.accessibleName(), u"Panel"_s);
}

void TestKit::theNameGivesWayToThePanelsControls()
{
    PanelFrame frame(u"A panel with a long name"_s, new QWidget);
    auto *control = new QWidget;
    control->setFixedWidth(240);
    frame.addHeaderWidget(control);
    frame.resize(900, 300);
    frame.show();
    const auto title = [&frame] {
        const auto labels = frame.findChildren<QLabel *>();
        return *std::ranges::find_if(labels, [](const QLabel *label) { return label->text().startsWith(u'A'); });
    };
    QTRY_COMPARE(title()->text(), u"A panel with a long name"_s);
    frame.resize(330, 300);
    QTRY_VERIFY(title()->text().endsWith(u'…'));
    QCOMPARE(title()->toolTip(), u"A panel with a long name"_s);
    QCOMPARE(frame.accessibleName(), u"A panel with a long name"_s);
    QTRY_VERIFY(control->mapTo(&frame, QPoint(control->width(), 0)).x() <= frame.width());
    frame.resize(900, 300);
    QTRY_COMPARE(title()->text(), u"A panel with a long name"_s);
    QCOMPARE(title()->toolTip(), QString());
}

void TestKit::formShowsError()
{
    auto *field = new QLineEdit;
    FormRow row(u"Name"_s, field, u"help"_s);
    row.setError(u"taken"_s);
    QCOMPARE(field->property("invalid").toBool(), true);
    QCOMPARE(field->accessibleDescription(), u"taken"_s);
    row.setError({});
    QCOMPARE(field->accessibleDescription(), u"help"_s);
    QCOMPARE(field->accessibleName(), u"Name"_s);
}

void TestKit::formAdvises()
{
    auto *field = new QLineEdit;
    FormRow row(u"Link"_s, field, u"help"_s);
    const auto shown = [&row](const QString &text) {
        const QList<QLabel *> labels = row.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) { return label->text() == text; });
    };
    row.setAdvice(u"better in lower case"_s);
    // It is said and drawn, and the field is not marked as wrong.
    const auto sign = [&row] {
        for (const QLabel *label : row.findChildren<QLabel *>()) {
            if (!label->isHidden() && !label->pixmap().isNull())
                return label->pixmap().toImage();
        }
        return QImage();
    };
    const QImage advises = sign();
    QVERIFY(!advises.isNull());
    QVERIFY(shown(u"better in lower case"_s) && !shown(u"help"_s));
    QVERIFY(!field->property("invalid").toBool() && row.error().isEmpty());
    QCOMPARE(field->accessibleDescription(), u"better in lower case"_s);
    // What is wrong goes before what would be better, and leaves it there.
    row.setError(u"no address"_s);
    QVERIFY(shown(u"no address"_s) && !shown(u"better in lower case"_s));
    QVERIFY(!sign().isNull() && sign() != advises);
    QCOMPARE(field->accessibleDescription(), u"no address"_s);
    row.setError({});
    QVERIFY(shown(u"better in lower case"_s));
    QCOMPARE(sign(), advises);
    row.setAdvice({});
    QVERIFY(sign().isNull());
    QCOMPARE(field->accessibleDescription(), u"help"_s);
}

void TestKit::clockChanges_data()
{
    QTest::addColumn<QDateTime>("utc");
    QTest::addColumn<bool>("warns");
    QTest::newRow("an ordinary day") << QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC) << false;
    QTest::newRow("the hour that comes twice") << QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC) << true;
    QTest::newRow("the hour before") << QDateTime(QDate(2026, 10, 24), QTime(22, 30), Qt::UTC) << false;
}

void TestKit::clockChanges()
{
    QFETCH(QDateTime, utc);
    QFETCH(bool, warns);
    MomentPicker picker;
    picker.setMoment(utc, "Europe/Berlin");
    QCOMPARE(!picker.warning().isEmpty(), warns);
}

void TestKit::momentIsUtc()
{
    MomentPicker picker;
    const QDateTime utc(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
    picker.setMoment(utc, "America/New_York");
    QCOMPARE(picker.utc(), utc);
    QCOMPARE(picker.zone(), QByteArray("America/New_York"));
}

void TestKit::emojiSearch_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    QTest::newRow("a whole name") << u"hot beverage"_s << u"☕"_s;
    QTest::newRow("part of a word") << u"rocke"_s << u"🚀"_s;
    QTest::newRow("what it is, in another word than its name") << u"coffee"_s << u"☕"_s;
}

void TestKit::emojiSearch()
{
    QFETCH(QString, query);
    QFETCH(QString, first);
    const auto found = findEmoji(query);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().text, first);
    QVERIFY(allEmoji().size() > 1500);
    QVERIFY(findEmoji(u"zzzz"_s).isEmpty());
}

void TestKit::skinTones()
{
    QCOMPARE(withSkinTone({u"👋"_s, {}, {}, true}, 3), u"👋🏽"_s);
    QCOMPARE(withSkinTone({u"👋"_s, {}, {}, true}, 0), u"👋"_s);
    QCOMPARE(withSkinTone({u"🚀"_s, {}, {}, false}, 3), u"🚀"_s);
    QCOMPARE(withSkinTone({u"✌️"_s, {}, {}, true}, 1), u"✌🏻"_s);
}

void TestKit::emojiRecents()
{
    QTemporaryDir dir;
    Settings settings(dir.filePath(u"s.ini"_s));
    settings.setValue(Setting<QStringList>{u"emoji/recent"_s, {}}, {u"☕"_s});
    EmojiPicker picker(&settings);
    QCOMPARE(picker.recent(), QStringList{u"☕"_s});
}

void TestKit::emojiByKeys()
{
    QWidget window;
    QLineEdit edit(&window);
    QLineEdit beside(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit.setFocus();
    auto *picker = new EmojiPicker;
    QPointer<Popover> popover = new Popover(picker, &beside);
    connect(picker, &EmojiPicker::emojiPicked, &edit, &QLineEdit::insert);
    connect(picker, &EmojiPicker::finished, popover, &QWidget::close);
    popover->openAt(&edit);
    auto *search = picker->findChild<SearchField *>();
    auto *list = picker->findChild<QListView *>();
    QCOMPARE(QApplication::focusWidget(), search);
    // The best one, without a wait for the list.
    QTest::keyClicks(search, u"beverag"_s);
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), list);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(list, 'e');
    QCOMPARE(QApplication::focusWidget(), search);
    QCOMPARE(search->text(), u"beverage"_s);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(edit.text(), u"☕"_s);
    QTRY_VERIFY(!popover);
}

void TestKit::serverAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("a bare host gets https") << u" team.example.org "_s << u"https://team.example.org"_s;
    QTest::newRow("http only for this computer") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("plain http elsewhere is refused") << u"http://team.example.org"_s << QString();
    QTest::newRow("a password in the address is refused") << u"https://a:b@team.example.org"_s << QString();
    QTest::newRow("words are refused") << u"our server"_s << QString();
    QTest::newRow("other schemes are refused") << u"ftp://team.example.org"_s << QString();
}

void TestKit::serverAddress()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    QCOMPARE(serverUrlFrom(typed), QUrl(url));
}

void TestKit::settingsSurvive()
{
    QTemporaryDir dir;
    const Setting<int> size{u"size"_s, 7};
    {
        Settings settings(dir.filePath(u"a/s.ini"_s));
        QCOMPARE(settings.value(size), 7);
        QSignalSpy spy(&settings, &Settings::valueChanged);
        settings.setValue(size, 9);
        settings.setValue(size, 9);
        QCOMPARE(spy.size(), 1);
    }
    Settings again(dir.filePath(u"a/s.ini"_s));
    QCOMPARE(again.value(size), 9);
    again.reset(size);
    QCOMPARE(again.value(size), 7);
}

void TestKit::settingsOfWorkspacesAreApart()
{
    QTemporaryDir dir;
    Settings settings(dir.filePath(u"s.ini"_s));
    const Setting<QString> zone{u"zone"_s, {}, SettingScope::Workspace};
    settings.setWorkspace(u"w1"_s);
    settings.setValue(zone, u"Europe/Berlin"_s);
    settings.setWorkspace(u"w2"_s);
    QCOMPARE(settings.value(zone), QString());
}

void TestKit::everyNetworkHasItsGlyph_data()
{
    QTest::addColumn<QString>("network");
    for (const QString &network : badgeNetworks())
        QTest::newRow(qPrintable(network)) << network;
}

void TestKit::everyNetworkHasItsGlyph()
{
    QFETCH(QString, network);
    const BadgeLook badge = networkBadge(network);
    QVERIFY(badge.glyph.startsWith(u"networks/"_s));
    // Only X has two names.
    for (const QString &other : badgeNetworks()) {
        const bool same = network == other || (networkBadge(u"x"_s).glyph == badge.glyph && (other == u"x" || other == u"twitter"));
        QCOMPARE(networkBadge(other).glyph == badge.glyph, same);
    }
    const QImage glyph = iconPixmap(badge.glyph, 64, Qt::red, 1).toImage();
    QVERIFY(!glyph.isNull());
    int inked = 0;
    for (int y = 0; y < glyph.height(); ++y) {
        for (int x = 0; x < glyph.width(); ++x)
            inked += glyph.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    }
    QVERIFY2(inked > 64 * 64 / 12 && inked < 64 * 64 * 9 / 10, qPrintable(QString::number(inked)));
    QCOMPARE(networkBadge(network.toUpper()).glyph, badge.glyph);
    // On every ground some part of the badge stands out.
    for (const QColor &ground : {QColor(Qt::white), QColor(0x1f, 0x21, 0x25)}) {
        QImage drawn(32, 32, QImage::Format_RGB32);
        drawn.fill(ground);
        QPainter painter(&drawn);
        drawBadge(&painter, {0, 0, 32, 32}, badge, ground);
        painter.end();
        double most = 1;
        for (int x = 2; x < 30; ++x)
            most = std::max(most, contrastRatio(drawn.pixelColor(x, 16), ground));
        QVERIFY(most >= 2);
    }
}

void TestKit::unknownNetworkIsAGlobe()
{
    QCOMPARE(networkBadge(u"friendface"_s).glyph, u"globe"_s);
    QVERIFY(!networkBadge(u""_s).isNull());
}

void TestKit::smallAvatarIsItsNetwork()
{
    const auto draw = [](const AvatarLook &avatar, int side, bool badgeOnly) {
        QImage image(48, 48, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        if (badgeOnly)
            drawBadge(&painter, {4, 4, side, side}, avatar.badge, Qt::white);
        else
            drawAvatar(&painter, {4, 4, side, side}, avatar, Qt::white);
        return image;
    };
    const AvatarLook avatar{{}, u"Bean and Bell"_s, networkBadge(u"mastodon"_s)};
    QCOMPARE(draw(avatar, 16, false), draw(avatar, 16, true));
    QVERIFY(draw(avatar, 32, false) != draw(avatar, 32, true));
}

CAMPANILE_TEST(TestKit)

} // namespace tst_kit

#include "tst_kit.moc"
