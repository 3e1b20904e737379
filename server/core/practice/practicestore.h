// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace campanile::server {

struct PracticeAccount {
    qint64 id = 0;
    QString username;
    QString displayName;
    qint64 followers = 0;
    bool isPerson = false; ///< invented: writes to the others by itself
};

struct PracticeMedia {
    qint64 id = 0;
    qint64 accountId = 0;
    QString mimeType;
    QString description;
    int pollsLeft = 0;  ///< questions until it is ready; -1 = it will fail
    QString filePath;   ///< where the content lies when it is not in the database
};

struct PracticeStatus {
    qint64 id = 0;
    qint64 accountId = 0;
    QString text;
    QString spoilerText;
    bool sensitive = false;
    QString language;
    qint64 inReplyToId = 0;
    qint64 createdMs = 0;
    QList<qint64> mediaIds;
    QString visibility = {};  ///< "direct" = for those who are mentioned; empty = public
    qint64 editedMs = 0;      ///< 0 = never
    qint64 thread = 0;        ///< first status of a direct conversation; 0 = not direct
    QList<qint64> mentions = {}; ///< accounts that are named; only when it is stored

    [[nodiscard]] bool isDirect() const { return thread != 0 || visibility == QLatin1StringView("direct"); }
};

/** A status with everything a reader of the network sees. */
struct PracticePost {
    PracticeStatus status;
    PracticeAccount account;
    QList<PracticeMedia> media;
    QString url;
};

struct PracticeFile {
    QString mimeType;
    QByteArray content;
};

/** A post of the past: what an account is given as its history. */
struct PracticePast {
    QString username;
    QStringList texts;          ///< the post, then its thread
    QString comment;            ///< answers the post; empty = none
    qint64 createdMs = 0;
    QList<PracticeMedia> media; ///< filePath, mimeType and description; of the first text
};

/** Somebody who is invented. */
struct PracticePerson {
    QString username;
    QString displayName;
    qint64 followers = 0;
};

/** Something that was said in the past: an answer, a mention or a direct message. */
struct PracticeWord {
    QString from;               ///< user names
    QString to;
    qint64 inReplyTo = 0;       ///< a status that is there ...
    qsizetype inReplyToWord = -1; ///< ... or a word of the same call, by its index
    QString text;
    QString language = {};
    bool isDirect = false;
    qint64 createdMs = 0;
};

/** An account of the practice network and the key to it. */
struct PracticeLogin {
    QString accountId;
    QString username;
    QString accessToken;
};

/** What the practice network remembers: one SQLite file. Used by one thread. */
class PracticeStore
{
public:
    PracticeStore() = default;
    ~PracticeStore();
    PracticeStore(const PracticeStore &) = delete;
    PracticeStore &operator=(const PracticeStore &) = delete;

    /** ErrorKind::Corrupt practice.storeDamaged when the file is no database any more, or parts of it cannot be read. */
    [[nodiscard]] Result<void> open(const QString &path);
    /** What is made from now on gets an id above @p id: whoever knows ids of a network before this one never takes them for these. */
    [[nodiscard]] Result<void> countFrom(qint64 id);
    /** An account with its id; nothing happens when the id or the name is taken. */
    [[nodiscard]] Result<void> putBack(const PracticeAccount &account);

    [[nodiscard]] Result<PracticeAccount> addAccount(const QString &username, const QString &displayName);
    [[nodiscard]] std::optional<PracticeAccount> account(qint64 id);
    [[nodiscard]] std::optional<PracticeAccount> accountByName(const QString &username);
    [[nodiscard]] QList<PracticeAccount> accounts();
    [[nodiscard]] Result<void> addToken(const QByteArray &token, qint64 accountId);
    [[nodiscard]] qint64 accountOfToken(const QByteArray &token);
    [[nodiscard]] Result<void> addApp(const QString &clientId, const QString &secret, const QString &name, const QString &redirect);
    /** Redirect addresses of the app, nothing when id or secret (empty = not asked) are wrong. */
    [[nodiscard]] std::optional<QString> app(const QString &clientId, const QString &secret);

    [[nodiscard]] Result<qint64> addMedia(const PracticeMedia &media, const QByteArray &content);
    [[nodiscard]] std::optional<PracticeMedia> media(qint64 id);
    [[nodiscard]] QByteArray mediaContent(qint64 id);
    [[nodiscard]] Result<void> setMedia(const PracticeMedia &media);

    /** With its mentions; a direct one joins the conversation of what it answers. */
    [[nodiscard]] Result<qint64> addStatus(const PracticeStatus &status, const QString &idempotencyKey);
    [[nodiscard]] qint64 statusOfKey(qint64 accountId, const QString &key, qint64 sinceMs);
    [[nodiscard]] std::optional<PracticeStatus> status(qint64 id);
    /** Newest first; @p maxId 0 = from the newest. */
    [[nodiscard]] QList<PracticeStatus> statuses(qint64 accountId, int limit, qint64 maxId = 0);
    /** Posts of these accounts, newest first, without their answers to others; @p beforeId 0 = from the newest. */
    [[nodiscard]] QList<PracticeStatus> timeline(const QStringList &usernames, int limit, qint64 beforeId);
    /** Stores all or nothing; gives the id of each first status. The accounts have to exist. */
    [[nodiscard]] Result<QList<qint64>> addPast(const QList<PracticePast> &posts);
    [[nodiscard]] QList<PracticeStatus> replies(qint64 statusId);
    [[nodiscard]] Result<void> removeStatus(qint64 id);
    [[nodiscard]] Result<void> editStatus(qint64 id, const QString &text, qint64 nowMs);

    // What people write to each other.
    [[nodiscard]] Result<void> addPerson(const PracticePerson &person);
    [[nodiscard]] QList<qint64> mentionsOf(qint64 statusId);
    [[nodiscard]] bool maySee(qint64 accountId, const PracticeStatus &status);
    /** Statuses of others that mention the account, newest first; 0 = no bound. */
    [[nodiscard]] QList<PracticeStatus> mentioning(qint64 accountId, int limit, qint64 maxId, qint64 sinceId);
    /** The newest status of each direct conversation of the account, newest first. */
    [[nodiscard]] QList<PracticeStatus> conversations(qint64 accountId, int limit, qint64 maxId, qint64 sinceId);
    [[nodiscard]] QList<PracticeStatus> thread(qint64 threadId);
    [[nodiscard]] Result<void> block(qint64 accountId, qint64 targetId);
    [[nodiscard]] bool hasBlocked(qint64 accountId, qint64 targetId);
    /** Stores all or nothing; gives the ids. The accounts have to exist. */
    [[nodiscard]] Result<QList<qint64>> addWords(const QList<PracticeWord> &words);
    /** Answers of others to what invented people wrote, to which these have not come back; newest first. */
    [[nodiscard]] QList<PracticeStatus> unanswered(qint64 sinceMs, int limit);
    /** What invented people wrote since then and nobody has answered, newest first. */
    [[nodiscard]] QList<PracticeStatus> recentOfPeople(qint64 sinceMs, int limit);
    /** The last posts of accounts that nobody invented. */
    [[nodiscard]] QList<PracticeStatus> recentPosts(int limit);
    [[nodiscard]] int statusCount(qint64 accountId);

private:
    using Row = std::function<void(sqlite3_stmt *)>;
    [[nodiscard]] Result<void> run(const QByteArray &sql, const QVariantList &values = {}, const Row &row = {});
    [[nodiscard]] Result<void> migrate();
    [[nodiscard]] Result<qint64> addPastPost(const PracticePast &post);
    [[nodiscard]] QList<PracticeStatus> readStatuses(const QByteArray &condition, const QVariantList &values);
    [[nodiscard]] Result<qint64> addWord(const PracticeWord &word, const QList<qint64> &before);

    sqlite3 *m_db = nullptr;
};

/** Makes the account when it is missing, and a new token for it. */
[[nodiscard]] Result<PracticeLogin> addPracticeAccount(PracticeStore &store, const QString &username, const QString &displayName);

} // namespace campanile::server
