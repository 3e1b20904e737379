// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace campanile::domain {

/** A topic that a network tells about. */
struct NetworkTopic {
    QString name;       ///< as the network spells it
    QString kind;       ///< what is looked at then: "comment", "dm", "mention", "review"
    QString scope;      ///< permission without which it cannot be subscribed to; empty = none
};

/** How a network tells a team server about news ("webhook" in its file); server/core/webhooks applies it. */
struct NetworkWebhook {
    enum class Challenge {
        None,
        Hub,   ///< hub.mode, hub.verify_token, hub.challenge (Meta; W3C WebSub section 5.3)
        Crc,   ///< crc_token is answered with its MAC in JSON (X)
        Code   ///< challengeCode is answered with its MAC in JSON (LinkedIn)
    };
    enum class Encoding { Hex, Base64 };
    enum class Subscription {
        App,     ///< topics are chosen where the app is registered, accounts need nothing
        Account  ///< each account is subscribed with a call
    };

    Challenge challenge = Challenge::None;
    Subscription subscription = Subscription::App;
    QString payload;         ///< which reader understands a delivery: "meta", "threads", "x", "linkedin"; empty = the network has no webhooks for us
    QByteArray header;       ///< with the signature, lower case
    QByteArray prefix;       ///< before the MAC in the header: "sha256="
    QByteArray signedPrefix; ///< before the body in what is signed: "hmacsha256="
    Encoding encoding = Encoding::Hex;
    QString secret;          ///< "clientSecret", or the name of one of @c appValues that is the key instead
    QStringList appValues;   ///< what the operator enters beside id and secret of the app
    QList<NetworkTopic> topics;
    QStringList accountKinds; ///< wire values that can be subscribed; empty = all
    int stretch = 1;         ///< looks without a hook become so many times rarer while hooks arrive
    int looks = 10;          ///< of one account at once because of hooks ...
    qint64 lookMs = 60'000;  ///< ... and then one in this time
    QString note;            ///< code of a sentence for operators: what it needs or costs

    [[nodiscard]] bool isThere() const { return !payload.isEmpty(); }
    /** Kinds of the inbox that it tells about. */
    [[nodiscard]] QStringList kinds() const;
};

/** Reads the block; the path of the first thing that is wrong goes to @p wrong. */
[[nodiscard]] NetworkWebhook parseWebhook(const QJsonObject &json, QString &wrong);

} // namespace campanile::domain
