// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerfixture.h"
#include "tests/support/testprogram.h"
#include "ui/shell/panelregistry.h"
#include "ui/theme/theme.h"
#include "views/composer/accountpicker.h"
#include "views/composer/composerpanel.h"
#include "views/composer/postedit.h"
#include "views/composer/register.h"
#include "views/composer/texteditors.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

namespace tst_composerpanel {

using namespace campanile;
using namespace campanile::test;
using namespace campanile::views::composer;

class TestComposerPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void init()
    {
        m_world = std::make_unique<ComposerFixture>();
        m_mastodon = m_world->addAccount(u"mastodon"_s, u"Harbour"_s, u"harbour@social.example"_s);
        m_post = m_world->addPost({.body = u"Hello"_s, .timezone = u"Europe/Berlin"_s,
                                   .scheduledAt = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch(), .accounts = {m_mastodon}});
        ui::PanelRegistry registry;
        views::registerComposerPanel(registry, *m_world->deps);
        const ui::PanelDescriptor *descriptor = registry.find(u"composer"_s);
        QVERIFY(descriptor);
        m_panel.reset(qobject_cast<ComposerPanel *>(descriptor->factory(nullptr)));
        QVERIFY(m_panel);
        m_panel->resize(640, 900);
        m_panel->show();
        m_panel->openRecord(m_post, {});
        QTRY_COMPARE(m_panel->controller().post(), m_post);
        QTRY_VERIFY(m_panel->controller().isLoaded());
        QTRY_COMPARE(m_panel->editors()->part(0)->toPlainText(), u"Hello"_s);
    }
    void cleanup()
    {
        m_panel.reset();
        m_world.reset();
    }

    void anotherPostBeginsAtItsTop()
    {
        m_panel->resize(420, 360);
        const auto scrolls = m_panel->findChildren<QScrollArea *>();
        const auto main = std::find_if(scrolls.begin(), scrolls.end(), [this](const QScrollArea *area) { return area->isAncestorOf(m_panel->editors()); });
        QVERIFY(main != scrolls.end());
        QScrollBar *bar = (*main)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 100);
        bar->setValue(bar->maximum());
        m_panel->openRecord({}, {});
        QTRY_VERIFY(m_panel->controller().post() != m_post);
        QTRY_VERIFY(m_panel->controller().isLoaded());
        QTRY_VERIFY(m_panel->editors()->part(0)->toPlainText().isEmpty());
        QCOMPARE(bar->value(), 0);
    }

    void longNamesMakeNoPanelWider()
    {
        QVERIFY(!m_world->addAccount(u"bluesky"_s, u"A name as long as hardly any account has one"_s, u"long.example"_s).isNull());
        QTRY_COMPARE(m_panel->findChildren<AccountChip *>().size(), 2);
        for (const AccountChip *chip : m_panel->findChildren<AccountChip *>())
            QVERIFY(chip->minimumSizeHint().width() <= 100);
        const auto *picker = m_panel->findChild<AccountPicker *>();
        QVERIFY(picker);
        QVERIFY(picker->minimumSizeHint().width() <= 100);
    }

    void whatIsTypedIsStored()
    {
        PostEdit *edit = m_panel->editors()->part(0);
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, u" harbour"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_world->read(u"Post"_s, m_post).value(u"body"_s).toString(), u"Hello harbour"_s, 2000);
    }

    void aDroppedFileBecomesMediaThatWaitsForItsUpload()
    {
        const QString file = m_world->dir.filePath(u"cup.png"_s);
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(file));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel.get(), &enter);
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel.get(), &drop);
        QTRY_COMPARE(m_panel->controller().facts().media.size(), 1);
        QCOMPARE(m_panel->controller().facts().media.first().width, 60);
        QTRY_COMPARE(m_panel->controller().uploading().size(), 1);
    }

    void theScheduleButtonHandsThePostOver()
    {
        QPushButton *schedule = button(u"Schedule"_s);
        QVERIFY(schedule);
        QTRY_VERIFY(schedule->isEnabled());
        QTest::mouseClick(schedule, Qt::LeftButton);
        QTRY_COMPARE(m_world->read(u"Post"_s, m_post).value(u"status"_s).toString(), u"scheduled"_s);
        QTRY_COMPARE(schedule->text(), u"Back to draft"_s);
    }

    void aScheduledPostKeepsItsLastAccount()
    {
        QTest::mouseClick(button(u"Schedule"_s), Qt::LeftButton);
        QTRY_COMPARE(m_panel->controller().facts().status, u"scheduled"_s);
        auto *chip = m_panel->findChild<AccountChip *>();
        QVERIFY(chip && chip->isChecked());
        QSignalSpy failed(&m_panel->controller(), &ComposerController::failed);
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, u"post.lastAccount"_s);
        QTRY_VERIFY(chip->isChecked());
        QCOMPARE(m_panel->controller().facts().targets.size(), 1);
    }

    void htmlIsPastedAsPlainText()
    {
        PostEdit *edit = m_panel->editors()->part(0);
        edit->selectAll();
        auto *data = new QMimeData;
        data->setHtml(u"<p>One <b>two</b></p><script>alert(1)</script>"_s);
        QApplication::clipboard()->setMimeData(data);
        edit->paste();
        QCOMPARE(edit->toPlainText().trimmed(), u"One two"_s);
    }

    void aPastedPictureBecomesMedia()
    {
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(Qt::green);
        auto *data = new QMimeData;
        data->setImageData(image);
        QApplication::clipboard()->setMimeData(data);
        m_panel->editors()->part(0)->paste();
        QTRY_COMPARE(m_panel->controller().facts().media.size(), 1);
    }

    void aChangeFromElsewhereKeepsTheCaret()
    {
        PostEdit *edit = m_panel->editors()->part(0);
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(5);
        edit->setTextCursor(cursor);
        m_world->posts.edit(m_post, {{u"body"_s, u"Well, Hello"_s}}, this, [](const Result<store::Saved> &) {});
        QTRY_COMPARE(edit->toPlainText(), u"Well, Hello"_s);
        QCOMPARE(edit->textCursor().position(), 11);
    }

    void everyControlHasAName()
    {
        m_panel->controller().addPart({});
        for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_panel.get()) || widget->objectName().startsWith(u"qt_"_s))
                continue;
            const auto *named = qobject_cast<const QAbstractButton *>(widget);
            const QString name = widget->accessibleName().isEmpty() && named ? named->text() : widget->accessibleName();
            // Inner parts of a control (a spin box's line edit) speak through the control.
            const bool inner = widget->parentWidget() && !widget->parentWidget()->accessibleName().isEmpty();
            QVERIFY2(!name.isEmpty() || inner, widget->metaObject()->className());
        }
    }

    void itFitsFromNarrowToWide_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("the least a panel may have") << 280;
        QTest::newRow("one column") << 420;
        QTest::newRow("with the preview beside") << 900;
    }
    void itFitsFromNarrowToWide()
    {
        QFETCH(int, width);
        m_panel->resize(width, 800);
        QTRY_COMPARE(m_panel->width(), width);
        QVERIFY(!m_panel->grab().isNull());
    }

private:
    QPushButton *button(const QString &text)
    {
        for (QPushButton *candidate : m_panel->findChildren<QPushButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

    ui::Theme m_theme;
    std::unique_ptr<ComposerFixture> m_world;
    std::unique_ptr<ComposerPanel> m_panel;
    RecordId m_mastodon;
    RecordId m_post;
};

CAMPANILE_TEST(TestComposerPanel)

} // namespace tst_composerpanel

#include "tst_composerpanel.moc"
