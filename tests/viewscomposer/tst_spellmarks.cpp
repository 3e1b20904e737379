// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "views/spellmarks.h"
#include "views/spellworker.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QVBoxLayout>

#include <memory>

namespace tst_spellmarks {

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;

/** What is marked as wrong in an editor, while a person writes and when the caret has gone elsewhere. */
class TestSpellMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pool = std::make_unique<QThreadPool>();
        m_worker = std::make_unique<SpellWorker>(*m_pool, QStringList{u"/usr/share/hunspell"_s});
        m_worker->setLanguage(u"en_US"_s, {});
        QVERIFY(m_worker->isOn());
        m_window = std::make_unique<QWidget>();
        m_edit = new QPlainTextEdit;
        m_other = new QLineEdit;
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_edit);
        column->addWidget(m_other);
        m_marks = new SpellMarks(*m_edit, *m_worker);
        m_window->show();
        m_edit->setFocus();
        QTRY_VERIFY(m_edit->hasFocus());
    }
    void cleanup()
    {
        m_window.reset();
        m_worker.reset();
        m_pool->waitForDone();
    }

    void theWordThatIsBeingWrittenIsNotWrongYet()
    {
        write(u"wrng speling"_s);
        QTRY_COMPARE(wrong(), QStringList{u"wrng"_s});
    }
    void itIsWhenTheCaretLeavesIt()
    {
        write(u"speling wrng"_s);
        QTRY_COMPARE(wrong(), QStringList{u"speling"_s});
        QTest::keyClick(m_edit, Qt::Key_Home);
        QCOMPARE(wrong(), (QStringList{u"speling"_s, u"wrng"_s}));
    }
    void itIsWhenAnotherFieldIsTaken()
    {
        // Looked through while the caret stands behind it, then left.
        QSignalSpy looked(m_marks, &SpellMarks::found);
        write(u"wrng"_s);
        QTRY_VERIFY(!looked.isEmpty());
        QVERIFY(wrong().isEmpty());
        m_other->setFocus();
        QTRY_COMPARE(wrong(), QStringList{u"wrng"_s});
    }
    void aWordThatGoesOnIsLookedAtAnew()
    {
        QSignalSpy looked(m_marks, &SpellMarks::found);
        write(u"Hel"_s);
        QTRY_VERIFY(!looked.isEmpty());
        write(u"lo wrng"_s);
        QTest::keyClick(m_edit, Qt::Key_Home);
        QTRY_COMPARE(wrong(), QStringList{u"wrng"_s});
    }

private:
    void write(const QString &text) { m_edit->insertPlainText(text); }
    QStringList wrong() const
    {
        QStringList words;
        for (const TextSpan &span : m_marks->wrong())
            words.append(m_edit->toPlainText().mid(span.begin, span.end - span.begin));
        return words;
    }

    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<SpellWorker> m_worker;
    std::unique_ptr<QWidget> m_window;
    QPlainTextEdit *m_edit = nullptr;
    QLineEdit *m_other = nullptr;
    SpellMarks *m_marks = nullptr;
};

CAMPANILE_TEST(TestSpellMarks)

} // namespace tst_spellmarks

#include "tst_spellmarks.moc"
