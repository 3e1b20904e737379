// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/practice/minihttp.h"
#include "server/core/practice/practicecrowd.h"
#include "server/core/practice/practiceserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

#include <memory>

namespace campanile::server {

/** Fields of a request body, whatever its form: JSON, form or multipart. */
struct PracticeForm {
    QHash<QString, QStringList> fields;
    QByteArray file;
    QString fileType;

    [[nodiscard]] QString value(const QString &name) const { return fields.value(name).value(0); }
};

[[nodiscard]] PracticeForm readPracticeForm(const MiniRequest &request);

/** The requests of the practice network. Lives on the server's thread. */
class PracticeApi : public QObject
{
    Q_OBJECT

public:
    PracticeApi(PracticeOptions options, const Clock &clock, PracticeFaults &faults);
    [[nodiscard]] Result<QUrl> start();
    [[nodiscard]] PracticeStore &store() { return m_store; }
    [[nodiscard]] PracticeCrowd &crowd() { return *m_crowd; }
    [[nodiscard]] QString pageOf(const PracticeAccount &account, const PracticeStatus &status) const;

private:
    [[nodiscard]] MiniResponse handle(const MiniRequest &request);
    [[nodiscard]] MiniResponse handleApi(const MiniRequest &request, const QStringList &path);
    [[nodiscard]] MiniResponse handleStatuses(const MiniRequest &request, const QStringList &path, const PracticeAccount &me);
    [[nodiscard]] MiniResponse handleAccounts(const MiniRequest &request, const QStringList &path, const PracticeAccount &me);
    [[nodiscard]] MiniResponse handleMedia(const MiniRequest &request, const QStringList &path, const PracticeAccount &me);
    [[nodiscard]] MiniResponse handleNotifications(const MiniRequest &request, const PracticeAccount &me);
    [[nodiscard]] MiniResponse handleConversations(const MiniRequest &request, const PracticeAccount &me);
    [[nodiscard]] MiniResponse listStatuses(const MiniRequest &request, const PracticeAccount &me);
    [[nodiscard]] MiniResponse statusesOf(const MiniRequest &request, const PracticeAccount &account, const PracticeAccount &me);
    [[nodiscard]] MiniResponse contextOf(const PracticeStatus &status, const PracticeAccount &me);
    /** 429 while the switch is on: limits count every call, and only posting uses the switch up. */
    [[nodiscard]] std::optional<MiniResponse> limited(const PracticeAccount &me);
    /** A list with the addresses of the pages before and after it, as Mastodon's Link header has them. */
    [[nodiscard]] MiniResponse page(const MiniRequest &request, const QJsonArray &list, const QList<qint64> &ids, bool isFull) const;
    [[nodiscard]] QList<qint64> mentionsIn(const QString &text);
    [[nodiscard]] MiniResponse handleOAuth(const MiniRequest &request, const QStringList &path);
    [[nodiscard]] MiniResponse handleFaults(const MiniRequest &request);
    [[nodiscard]] MiniResponse postStatus(const MiniRequest &request, const PracticeAccount &me);
    [[nodiscard]] MiniResponse uploadMedia(const MiniRequest &request, const PracticeAccount &me);
    [[nodiscard]] MiniResponse authorize(const MiniRequest &request);
    [[nodiscard]] MiniResponse token(const MiniRequest &request);
    [[nodiscard]] MiniResponse page(const QStringList &path);

    [[nodiscard]] QJsonObject instance(bool isSecondVersion) const;
    [[nodiscard]] QJsonObject toJson(const PracticeAccount &account);
    [[nodiscard]] QJsonObject toJson(const PracticeStatus &status);
    [[nodiscard]] QJsonObject toJson(const PracticeMedia &media) const;
    [[nodiscard]] QString url(const QString &path) const;
    void speakLater();
    /** One word of each storm that the switch has called up. */
    void storm();

    PracticeOptions m_options;
    const Clock &m_clock;
    PracticeFaults &m_faults;
    PracticeStore m_store;
    QUrl m_url;
    struct Code {
        qint64 accountId = 0;
        QString clientId;
        QString redirect;
        QString challenge;
        qint64 madeMs = 0;
    };
    QHash<QString, Code> m_codes;
    std::unique_ptr<PracticeCrowd> m_crowd;
    QTimer m_speech;
    QTimer m_stormTimer;
    QStringList m_stormy;     ///< accounts that the storm under way is about
    int m_stormLeft = 0;
    quint64 m_stormTurn = 0;
    int m_stormClears = 0;
};

/** A text as HTML paragraphs with links; nothing of it can become markup. */
[[nodiscard]] QString practiceHtml(const QString &text);

} // namespace campanile::server
