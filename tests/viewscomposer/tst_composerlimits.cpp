// SPDX-License-Identifier: GPL-3.0-or-later
// What is too big or too early: pastes of 100 MB, huge pictures and files, keys pressed before the post is read.
#include "composerfixture.h"
#include "tests/support/testprogram.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/composer/composerpanel.h"
#include "views/composer/composertexts.h"
#include "views/composer/postedit.h"
#include "views/composer/texteditors.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>

namespace tst_composerlimits {

using namespace campanile;
using namespace campanile::test;
using namespace campanile::views::composer;

namespace {

constexpr qsizetype kHundred = 100 * 1024 * 1024;
/** The machine may be busy; a frozen window takes many seconds. */
constexpr qint64 kMostMs = 2000;

} // namespace

class TestComposerLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void init()
    {
        m_world = std::make_unique<ComposerFixture>();
        m_mastodon = m_world->addAccount(u"mastodon"_s, u"Harbour"_s, u"harbour@social.example"_s);
        m_post = m_world->addPost({.body = u"Hello"_s, .timezone = u"Europe/Berlin"_s, .accounts = {m_mastodon}});
        m_panel = std::make_unique<ComposerPanel>(*m_world->deps);
        m_panel->resize(640, 900);
        m_panel->show();
    }
    void cleanup()
    {
        QApplication::clipboard()->clear();
        m_panel.reset();
        m_world.reset();
    }

    void aHundredMegabytesAreClippedAndUndone_data()
    {
        QTest::addColumn<QString>("mime");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("one endless word") << u"text/plain"_s << QByteArray("a");
        QTest::newRow("lines") << u"text/plain"_s << QByteArray("A line about coffee.\n");
        QTest::newRow("emoji of two UTF-16 units") << u"text/plain"_s << QByteArray("\xf0\x9f\x8d\x93\xf0\x9f\x8d\x93 cake\n");
        QTest::newRow("HTML without plain text beside it") << u"text/html"_s << QByteArray("<p>coffee</p>");
    }
    void aHundredMegabytesAreClippedAndUndone()
    {
        QFETCH(QString, mime);
        QFETCH(QByteArray, piece);
        open(m_post);
        PostEdit *edit = m_panel->editors()->part(0);
        QSignalSpy clipped(m_panel->editors(), &TextEditors::clipped);
        auto *data = new QMimeData;
        data->setData(mime, piece.repeated(kHundred / piece.size()));
        QApplication::clipboard()->setMimeData(data);
        edit->moveCursor(QTextCursor::End);
        QElapsedTimer timer;
        timer.start();
        edit->paste();
        QVERIFY2(timer.elapsed() < kMostMs, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(clipped.size(), 1);
        const QString text = edit->toPlainText();
        QVERIFY(text.startsWith(u"Hello"_s));
        QVERIFY2(text.size() > 10'000 && text.size() <= PostEdit::kMostText, qPrintable(QString::number(text.size())));
        QVERIFY(!text.back().isHighSurrogate());
        QVERIFY(!text.contains(QChar::ReplacementCharacter));
        // What is on screen is what is stored: not more than the server takes.
        QTRY_COMPARE_WITH_TIMEOUT(m_world->read(u"Post"_s, m_post).value(u"body"_s).toString().size(), text.size(), 10'000);
        clipped.first().at(1).value<std::function<void()>>()();
        QCOMPARE(edit->toPlainText(), u"Hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_world->read(u"Post"_s, m_post).value(u"body"_s).toString(), u"Hello"_s, 10'000);
    }

    void aParagraphTakesSoManyEmoji_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<int>("taken"); // UTF-16 units; -1 = all
        const QString face = u"\U0001F600"_s;
        const QString family = u"\U0001F468\u200d\U0001F469\u200d\U0001F467"_s;
        QTest::newRow("one line of 50,000") << face.repeated(50'000) << 2 * PostEdit::kMostEmoji;
        QTest::newRow("with words between them") << (face + u" a"_s).repeated(20'000) << 4 * PostEdit::kMostEmoji;
        QTest::newRow("families stay together") << family.repeated(2'000) << int(family.size()) * (PostEdit::kMostEmoji / 3);
        QTest::newRow("as many in many lines") << (face.repeated(20) + u'\n').repeated(200) << -1;
        QTest::newRow("a long text without") << u"Coffee and cake. "_s.repeated(2'000) << -1;
    }
    void aParagraphTakesSoManyEmoji()
    {
        QFETCH(QString, pasted);
        QFETCH(int, taken);
        open(m_post);
        PostEdit *edit = m_panel->editors()->part(0);
        edit->selectAll();
        QSignalSpy clipped(m_panel->editors(), &TextEditors::clipped);
        auto *data = new QMimeData;
        data->setText(pasted);
        QApplication::clipboard()->setMimeData(data);
        edit->paste();
        QCOMPARE(edit->toPlainText().size(), taken < 0 ? pasted.size() : taken);
        QVERIFY(pasted.startsWith(edit->toPlainText()));
        QCOMPARE(clipped.size(), taken < 0 ? 0 : 1);
        if (taken >= 0)
            QCOMPARE(clipped.first().at(2).value<PostEdit::Clip>(), PostEdit::Clip::Emoji);
    }

    void aWordWithoutEndIsBrokenAnywhere()
    {
        open(m_post);
        PostEdit *edit = m_panel->editors()->part(0);
        const auto mode = [edit] { return edit->document()->defaultTextOption().wrapMode(); };
        QCOMPARE(mode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
        QApplication::clipboard()->setText(QString(50'000, u'a'));
        edit->paste();
        QCOMPARE(mode(), QTextOption::WrapAnywhere);
        edit->undo();
        QCOMPARE(edit->toPlainText(), u"Hello"_s);
        QCOMPARE(mode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    }

    void aDroppedPictureOfAHundredMegabytesIsRefusedWithItsLimit()
    {
        open(m_post);
        const QString file = m_world->dir.filePath(u"harbour.png"_s);
        QFile picture(file);
        QVERIFY(picture.open(QIODevice::WriteOnly));
        QVERIFY(picture.write(QByteArray::fromHex("89504e470d0a1a0a0000000d49484452")) > 0 && picture.resize(kHundred));
        picture.close();
        QSignalSpy failed(&m_panel->controller(), &ComposerController::failed);
        drop(file);
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, u"asset.tooLarge"_s);
        const QString sentence = errorSentence(error);
        QVERIFY2(sentence.contains(u"harbour.png"_s) && sentence.contains(QLocale().formattedDataSize(64LL * 1024 * 1024)), qPrintable(sentence));
        QVERIFY(m_panel->controller().facts().media.isEmpty());
    }

    void aDroppedTextOfAHundredMegabytesIsRefused()
    {
        open(m_post);
        const QString file = m_world->dir.filePath(u"notes.txt"_s);
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("hello") == 5 && text.resize(kHundred));
        text.close();
        QSignalSpy failed(&m_panel->controller(), &ComposerController::failed);
        drop(file);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, u"asset.notMedia"_s);
        QCOMPARE(m_panel->editors()->part(0)->toPlainText(), u"Hello"_s);
    }

    void aBigBitmapIsEncodedInTheBackground()
    {
        open(m_post);
        // Noise does not compress: encoding it takes seconds.
        QImage image(4000, 3000, QImage::Format_RGB32);
        quint32 seed = 1;
        for (int y = 0; y < image.height(); ++y) {
            auto *line = reinterpret_cast<quint32 *>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x)
                line[x] = 0xff000000 | (seed = seed * 1664525 + 1013904223) >> 8;
        }
        auto *data = new QMimeData;
        data->setImageData(image);
        QApplication::clipboard()->setMimeData(data);
        QElapsedTimer timer;
        timer.start();
        m_panel->editors()->part(0)->paste();
        QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE_WITH_TIMEOUT(m_panel->controller().facts().media.size(), 1, 30'000);
        QCOMPARE(m_panel->controller().facts().media.first().width, 4000);
    }

    void aPictureForAPostThatWasLeftDoesNotLandInTheNextOne()
    {
        open(m_post);
        const RecordId other = m_world->addPost({.body = u"Other"_s, .timezone = u"UTC"_s});
        QImage image(600, 600, QImage::Format_RGB32);
        image.fill(Qt::red);
        m_panel->controller().addPicture(image, u"a.png"_s);
        open(other);
        // Encoded and handed over; a post that had taken it would have copied it by then, and saved it before this call.
        for (int hop = 0; hop < 2; ++hop) {
            m_world->pool.waitForDone();
            QCoreApplication::sendPostedEvents();
        }
        qint64 assets = -1;
        store::Query all;
        all.type = u"Asset"_s;
        m_world->store.call(&m_world->context, [all](store::StoreCore &core) { return core.reader().count(all); },
                             [&assets](const Result<qint64> &count) { assets = count.value_or(-2); });
        QTRY_COMPARE(assets, 0);
        QVERIFY(m_panel->controller().facts().media.isEmpty());
    }

    void whatIsTypedBeforeThePostIsReadIsKept()
    {
        m_panel->openRecord(m_post, {});
        QVERIFY(!m_panel->controller().isLoaded());
        QTest::keyClicks(m_panel->editors()->part(0), u"early words"_s);
        QTRY_VERIFY(m_panel->controller().isLoaded());
        QCOMPARE(m_panel->editors()->part(0)->toPlainText(), u"Hello\nearly words"_s);
        QTest::keyClicks(m_panel->editors()->part(0), u"!"_s);
        QCOMPARE(m_panel->editors()->part(0)->toPlainText(), u"Hello\nearly words!"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, m_post).value(u"body"_s).toString(), u"Hello\nearly words!"_s);
    }

    void whatIsTypedIsKeptEvenWhenAnotherPostIsOpenedAtOnce()
    {
        const RecordId other = m_world->addPost({.body = u"Other"_s, .timezone = u"UTC"_s});
        m_panel->openRecord(m_post, {});
        QTest::keyClicks(m_panel->editors()->part(0), u"early"_s);
        open(other);
        QCOMPARE(m_panel->editors()->part(0)->toPlainText(), u"Other"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, m_post).value(u"body"_s).toString(), u"Hello\nearly"_s);
        QCOMPARE(m_world->read(u"Post"_s, other).value(u"body"_s).toString(), u"Other"_s);
    }

    void whatIsTypedIntoALockedPostBecomesADraft()
    {
        const RecordId out = RecordId::create('p');
        QVERIFY(m_world->serve(u"Post"_s, {QJsonObject{{u"id"_s, out.toString()}, {u"ver"_s, 3}, {u"body"_s, u"Out"_s}, {u"status"_s, u"published"_s},
                                                       {u"createdAt"_s, u"2026-11-01T08:00:00.000Z"_s}, {u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s}}}));
        QSignalSpy acted(&m_panel->controller(), &ComposerController::acted);
        m_panel->openRecord(out, {});
        QTest::keyClicks(m_panel->editors()->part(0), u"too late"_s);
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted.first().first().toString(), u"post.aside"_s);
        QCOMPARE(m_panel->editors()->part(0)->toPlainText(), u"Out"_s);
        QCOMPARE(m_world->read(u"Post"_s, out).value(u"body"_s).toString(), u"Out"_s);
        QStringList bodies;
        bool done = false;
        m_world->store.read(
            this,
            [](store::Reader &reader) {
                store::Query posts;
                posts.type = u"Post"_s;
                return reader.query(posts);
            },
            [&](const Result<store::QueryPage> &page) {
                for (const store::Record &record : page ? page->rows : QList<store::Record>())
                    bodies.append(record.object().value(u"body"_s).toString());
                done = true;
            });
        QTRY_VERIFY(done);
        QVERIFY(bodies.contains(u"too late"_s));
    }

    void aPictureDroppedBeforeThePostIsReadIsTaken()
    {
        const QString file = m_world->dir.filePath(u"cup.png"_s);
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(file));
        m_panel->openRecord(m_post, {});
        QVERIFY(!m_panel->controller().isLoaded());
        drop(file);
        QTRY_COMPARE(m_panel->controller().facts().media.size(), 1);
    }

    void undoDoesNotBringBackTheWordsOfAnotherPost()
    {
        open(m_post);
        QTest::keyClicks(m_panel->editors()->part(0), u" of the first"_s);
        const RecordId other = m_world->addPost({.body = u"Other"_s, .timezone = u"UTC"_s});
        open(other);
        QTRY_COMPARE(m_panel->editors()->part(0)->toPlainText(), u"Other"_s);
        QVERIFY(!m_panel->editors()->part(0)->document()->isUndoAvailable());
    }

private:
    void open(const RecordId &post)
    {
        m_panel->openRecord(post, {});
        QTRY_VERIFY(m_panel->controller().post() == post && m_panel->controller().isLoaded());
    }
    void drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel.get(), &dropped);
    }

    ui::Theme m_theme;
    std::unique_ptr<ComposerFixture> m_world;
    std::unique_ptr<ComposerPanel> m_panel;
    RecordId m_mastodon;
    RecordId m_post;
};

CAMPANILE_TEST(TestComposerLimits)

} // namespace tst_composerlimits

#include "tst_composerlimits.moc"
