// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications are written here from codes: every code of the publisher has words, and an unknown one keeps the server's.
#include "app/main/noticewords.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

models::NotificationRow rowOf(const QJsonObject &metadata)
{
    models::NotificationRow row;
    row.title = u"Server's title"_s;
    row.message = u"Server's message"_s;
    row.metadata = metadata;
    return row;
}

} // namespace

class TestNoticeWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTitleOfThePublisherIsKnown();
    void messageNamesPostAccountAndReason();
    void messageSaysAsMuchAsIsKnown_data();
    void messageSaysAsMuchAsIsKnown();
    void unknownCodesKeepTheWordsOfTheServer();
    void brokenMetadataIsHarmless();
};

void TestNoticeWords::everyTitleOfThePublisherIsKnown()
{
    static const QRegularExpression code(u"u\"(notice\\.[A-Za-z]+)\"_s"_s);
    QSet<QString> codes;
    for (const QString &name : {u"publishrollup.cpp"_s, u"targeterrors.cpp"_s, u"series.cpp"_s, u"publishworker.cpp"_s}) {
        QFile file(QStringLiteral(CAMPANILE_SOURCE_DIR "/server/core/publish/") + name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        for (auto match = code.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            codes.insert(match.next().captured(1));
    }
    QVERIFY(codes.size() >= 6);
    for (const QString &found : std::as_const(codes))
        QVERIFY2(noticeTitle(rowOf({{u"titleCode"_s, found}})) != u"Server's title"_s, qPrintable(found));
}

void TestNoticeWords::messageNamesPostAccountAndReason()
{
    const QJsonObject metadata{{u"titleCode"_s, u"notice.notPublished"_s}, {u"code"_s, u"publish.rejected"_s}, {u"text"_s, u"Text is spam"_s},
                               {u"postTitle"_s, u"Winter gifts"_s}, {u"accountName"_s, u"Café"_s}, {u"platform"_s, u"mastodon"_s}};
    QCOMPARE(noticeTitle(rowOf(metadata)), u"A post was not published"_s);
    QCOMPARE(noticeMessage(rowOf(metadata)),
             u"“Winter gifts” on Café (Mastodon): The network refused the post. The post is kept here. Read the network's answer, then change the post. "
             "The network says: “Text is spam”."_s);
}

void TestNoticeWords::messageSaysAsMuchAsIsKnown_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("part");
    QTest::newRow("a limit of the text") << QJsonObject{{u"issues"_s, QJsonArray{QJsonObject{{u"code"_s, u"text.tooLong"_s}, {u"args"_s, QJsonArray{1540, 500}}}}}}
                                         << u"The text has 1,540 characters; 500 are allowed."_s;
    QTest::newRow("a file and its size") << QJsonObject{{u"issues"_s, QJsonArray{QJsonObject{{u"code"_s, u"media.tooLarge"_s}, {u"args"_s, QJsonArray{u"%2.png"_s, 2097152}}}}}}
                                         << u"%2.png is too large (2.00 MiB)."_s;
    QTest::newRow("args as text") << QJsonObject{{u"issues"_s, QJsonArray{QJsonObject{{u"code"_s, u"media.tooMany"_s}, {u"args"_s, QJsonArray{u"6"_s, u"4"_s}}}}}}
                                  << u"Files: 6; allowed are 4."_s;
    QTest::newRow("only the account") << QJsonObject{{u"accountName"_s, u"Café"_s}} << u"Café: The post breaks a rule"_s;
    QTest::newRow("only the post") << QJsonObject{{u"postTitle"_s, u"Winter"_s}} << u"“Winter”: The post breaks a rule"_s;
}

void TestNoticeWords::messageSaysAsMuchAsIsKnown()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, part);
    QJsonObject metadata{{u"code"_s, u"publish.contentInvalid"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        metadata.insert(it.key(), it.value());
    const QString message = noticeMessage(rowOf(metadata));
    QVERIFY2(message.contains(part), qPrintable(message));
}

void TestNoticeWords::unknownCodesKeepTheWordsOfTheServer()
{
    QCOMPARE(noticeTitle(rowOf({{u"titleCode"_s, u"notice.fromTheFuture"_s}})), u"Server's title"_s);
    QCOMPARE(noticeMessage(rowOf({{u"code"_s, u"publish.fromTheFuture"_s}})), u"Server's message"_s);
    QCOMPARE(noticeMessage(rowOf({})), u"Server's message"_s);
}

void TestNoticeWords::brokenMetadataIsHarmless()
{
    const QJsonObject metadata{{u"code"_s, u"publish.contentInvalid"_s}, {u"issues"_s, QJsonArray{1, QJsonObject{{u"code"_s, u"text.tooLong"_s}}, QJsonArray()}},
                               {u"postTitle"_s, 7}, {u"platform"_s, QJsonArray()}};
    const QString message = noticeMessage(rowOf(metadata));
    QVERIFY(message.startsWith(u"The post breaks a rule"_s));
    QVERIFY(!message.contains(u'%'));
}

QTEST_APPLESS_MAIN(TestNoticeWords)
#include "tst_noticewords.moc"
