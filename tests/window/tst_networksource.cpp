// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/networksource.h"
#include "app/services/accountservice.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace tst_networksource {

using namespace campanile;
using namespace Qt::StringLiterals;

/** What an operator changes about networks reaches the window, is kept for offline, and never breaks it. */
class TestNetworkSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_answer = QJsonObject();
        m_asked = 0;
    }
    void theServersWordHoldsAndIsKept();
    void whatDoesNotFitChangesNothing();
    void whatIsTakenBackIsForgotten();
    void eachConnectionAsksOnce();
    void withoutAnAnswerTheFileHolds();

private:
    struct Window {
        explicit Window(TestNetworkSource &test)
            : service([&test](const QString &method, const QJsonObject &, services::AccountService::Answer answer) {
                  test.m_asked += method == u"Network/get";
                  answer(test.m_answer);
              }),
              source(service, test.m_pool, test.file(), context)
        {
            QSignalSpy read(&source, &NetworkSource::read);
            read.wait();
        }
        void reach()
        {
            QSignalSpy updated(&source, &NetworkSource::updated);
            source.setReached(true);
            updated.wait();
        }
        [[nodiscard]] QUrl page() const { return context.networks().network(domain::Platform::Mastodon).accountPage; }

        views::WorkspaceContext context;
        services::AccountService service;
        NetworkSource source;
    };

    [[nodiscard]] QString file() const { return m_dir->filePath(u"networks.json"_s); }
    void serve(const QString &network, const QJsonObject &changes)
    {
        m_answer = QJsonObject{{u"list"_s, QJsonArray()}, {u"changes"_s, QJsonObject{{network, changes}}}};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QThreadPool m_pool;
    Result<QJsonObject> m_answer = QJsonObject();
    int m_asked = 0;
};

void TestNetworkSource::theServersWordHoldsAndIsKept()
{
    serve(u"mastodon"_s, {{u"accountPage"_s, u"https://social.example.org/settings"_s}});
    {
        Window window(*this);
        QSignalSpy changed(&window.context, &views::WorkspaceContext::changed);
        QVERIFY(window.page().isEmpty());
        window.reach();
        QCOMPARE(window.page(), QUrl(u"https://social.example.org/settings"_s));
        QVERIFY(!changed.isEmpty());
    }
    // The next start has no connection.
    Window offline(*this);
    QCOMPARE(offline.page(), QUrl(u"https://social.example.org/settings"_s));
}

void TestNetworkSource::whatDoesNotFitChangesNothing()
{
    serve(u"mastodon"_s, {{u"concurrency"_s, 0}});
    Window window(*this);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"do not fit"_s));
    window.reach();
    QVERIFY(window.page().isEmpty());
    QVERIFY(!QFile::exists(file()));
}

void TestNetworkSource::whatIsTakenBackIsForgotten()
{
    serve(u"mastodon"_s, {{u"accountPage"_s, u"https://social.example.org/settings"_s}});
    Window window(*this);
    window.reach();
    QVERIFY(QFile::exists(file()));
    window.source.setReached(false);
    m_answer = QJsonObject{{u"changes"_s, QJsonObject()}};
    window.reach();
    QVERIFY(window.page().isEmpty());
    QVERIFY(!QFile::exists(file()));
}

void TestNetworkSource::eachConnectionAsksOnce()
{
    Window window(*this);
    window.reach();
    window.source.setReached(true);
    QCOMPARE(m_asked, 1);
    window.source.setReached(false);
    window.reach();
    QCOMPARE(m_asked, 2);
}

void TestNetworkSource::withoutAnAnswerTheFileHolds()
{
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("{\"mastodon\":{\"accountPage\":\"https://kept.example/\"}}") > 0);
    kept.close();
    m_answer = makeError(ErrorKind::Unsupported, u"net.unsupported"_s);
    Window window(*this);
    window.source.setReached(true);
    m_pool.waitForDone();
    QCOMPARE(window.page(), QUrl(u"https://kept.example/"_s));
    QVERIFY(QFile::exists(file()));
}

CAMPANILE_GUILESS_TEST(TestNetworkSource)

} // namespace tst_networksource

#include "tst_networksource.moc"
