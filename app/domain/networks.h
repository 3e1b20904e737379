// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/networkwebhook.h"
#include "app/domain/platform.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

// How each network is connected and what it lets a post say, as data: resources/domain/networks/<name>.json, one file a
// network. Facts that are not documented by the network itself carry "confidence" in that file and can be overlaid by
// the operator without a new build.
namespace campanile::domain {

/** One permission that connecting asks for. */
struct NetworkScope {
    QString name;     ///< as the network spells it
    QString purpose;  ///< code of the sentence that explains it: "publish", "profile", "comments", "messages", "metrics" ...
    bool required = true;
};

/** How a network hands out tokens. */
struct NetworkAuth {
    enum class Kind {
        OAuth2,     ///< fixed endpoints, an app registered by hand
        Mastodon,   ///< endpoints of the instance, the app registers itself
        Atproto     ///< AT Protocol: discovery from the handle, PAR, DPoP
    };
    enum class Pkce { None, S256, HexSha256 /**< TikTok: hexadecimal instead of base64url */ };
    enum class ClientAuth { None, Post, Basic };
    enum class Redirect {
        Loopback,      ///< http://127.0.0.1 with any port
        FixedLoopback, ///< http://127.0.0.1 with one of @c ports, registered exactly
        Localhost,     ///< http://localhost with one of @c ports, registered exactly
        Server         ///< an https address of the team server; on this computer Localhost stands in for it
    };
    enum class Exchange { None, Facebook, Instagram, Threads };           ///< the short token for a long one
    enum class Refresh { None, RefreshToken, Facebook, Instagram, Threads };

    Kind kind = Kind::OAuth2;
    QUrl authorize;
    QUrl token;
    QUrl revoke;                   ///< empty: the network has none
    QUrl longLived;                ///< of Exchange
    QUrl refreshUrl;               ///< empty: the token endpoint
    Pkce pkce = Pkce::S256;
    ClientAuth clientAuth = ClientAuth::None;
    Redirect redirect = Redirect::Loopback;
    Exchange exchange = Exchange::None;
    Refresh refresh = Refresh::RefreshToken;
    QString clientIdParam;         ///< "client_id"; TikTok says "client_key"
    QString scopeSeparator;        ///< " " or ","
    QList<NetworkScope> scopes;
    QHash<QString, QString> authorizeParams;
    QHash<QString, QString> tokenParams;
    QList<int> ports;
    qint64 accessTtlMs = 0;        ///< when the answer does not say; 0 = never expires
    qint64 refreshTtlMs = 0;       ///< of a refresh token, from its issue; 0 = unknown or none
    qint64 grantTtlMs = 0;         ///< from the first grant, whatever is refreshed (LinkedIn); 0 = none
    qint64 minRefreshAgeMs = 0;    ///< a token must be this old before it can be renewed (Instagram, Threads: a day)
    bool needsApp = true;          ///< somebody registers an app with the network once and enters its id
    bool needsSecret = false;      ///< ... and its secret
    bool requiresIss = false;      ///< the redirect must carry the issuer (RFC 9207)
};

/** A field that a network adds to a post; the composer builds its control from this alone. */
struct NetworkField {
    enum class Type { Text, LongText, Choice, DynamicChoice, Toggle, Tags, Account, Number };
    QString name;                  ///< key in PostTarget.options
    Type type = Type::Text;
    QString label;                 ///< English; translated in the context "networks"
    QString help;
    bool required = false;
    int maxLength = -1;            ///< code points
    int maxCount = -1;             ///< of Tags
    double minimum = 0;            ///< of Number
    double maximum = 0;
    QList<std::pair<QString, QString>> choices; ///< wire value and English label
    QString source;                ///< of DynamicChoice: "boards", "flairs", "privacyLevels" ... (SocialAccount/choices)
    QString dependsOn;             ///< another field whose value DynamicChoice needs
    QJsonValue defaultValue;       ///< undefined: no default, the person has to choose when it is required
    QStringList onlyKinds;         ///< values of the field "kind" for which this one shows; empty = always
    QStringList onlyMedia;         ///< "image", "video", "none": shown when the post has such media; empty = always
    QStringList accountKinds;      ///< wire values of AccountKind; empty = all
};

/** A kind of post that no API takes: it is published by hand with a reminder. */
struct ReminderKind {
    QString kind;                  ///< value of the field "kind", or "*" for everything on such accounts
    QStringList accountKinds;      ///< empty = all
    QUrl page;                     ///< opened at the time
};

/** How a network takes answers to what people write ("replies" in its file); app/domain/replywindow.h applies it. */
struct NetworkReplies {
    /** One way of answering. */
    struct Way {
        bool isPossible = false;
        int textMax = -1;        ///< in @c unit; -1 = what a post may have
        int bytesMax = -1;       ///< UTF-8 bytes beside textMax
        TextUnit unit = TextUnit::CodePoint;
        qint64 freeMs = 0;       ///< after the other's last message; 0 = for ever
        qint64 windowMs = 0;     ///< until here only as a person who answers by hand; 0 = as @c freeMs
        bool isInPosts = true;   ///< answers stand among our posts or below what they answer; otherwise they come with the inbox
    };
    Way open;                    ///< comments, mentions and reviews, for everybody to read
    Way direct;                  ///< messages of a conversation
    Way privately;               ///< a comment or mention, for its author alone
    bool takesFiles = false;
    bool isFlat = false;         ///< an answer to an answer hangs on the first comment
    bool needsMention = false;   ///< an answer reaches its reader only when it names the handle
};

/** Everything about one network that is not code. A value. */
struct NetworkInfo {
    Platform platform = Platform::Mastodon;
    QString label;                 ///< the network's name, never translated
    QHash<QString, QUrl> api;      ///< base addresses by name; "api" is the usual one
    NetworkAuth auth;
    QList<NetworkField> fields;
    QList<ReminderKind> reminders;
    QStringList setupSteps;        ///< codes of sentences, in order, for entering the app's credentials
    QUrl setupPage;                ///< where an app is registered
    QUrl accountPage;              ///< where a person looks after permissions of an account
    QStringList accountKinds;      ///< wire values that can be connected
    QStringList limitsNotes;       ///< codes of sentences about what the network does not let a program do
    int concurrency = 2;
    int capCount = 0;              ///< messages per capWindowMs and account; 0 = no known cap
    qint64 capWindowMs = 0;
    qint64 mediaLifetimeMs = 0;
    bool needsPublicMedia = false; ///< files are fetched by the network from an address of the server
    NetworkReplies replies;
    NetworkWebhook webhook;        ///< not there where the network tells nothing that this program needs
    QJsonObject provider;          ///< what only the network's adapter reads: error tables, bounds of its kinds of post

    [[nodiscard]] QUrl apiUrl(const QString &name = QStringLiteral("api")) const { return api.value(name); }
};

/** The networks together. A value; reading is safe in every thread. */
class NetworkCatalogue
{
public:
    /** As compiled in; parsed on first use. */
    [[nodiscard]] static const NetworkCatalogue &builtIn();
    /**
     * This catalogue with an operator's changes: {"<network>": {JSON merge patch of its file}}, RFC 7396. Errors:
     * Invalid networks.unknownNetwork, networks.badValue with the path that is wrong; nothing is changed then.
     */
    [[nodiscard]] Result<NetworkCatalogue> overlaid(const QJsonObject &changes) const;
    /**
     * What differs from builtIn(), for overlaid() on another computer: without the addresses of interfaces and what only the
     * server's adapters and its sign-in read.
     */
    [[nodiscard]] QJsonObject changesForClients() const;
    [[nodiscard]] const NetworkInfo &network(Platform platform) const { return m_networks.at(size_t(platform)); }

private:
    std::array<QJsonObject, platformCount> m_sources;
    std::array<NetworkInfo, platformCount> m_networks;
};

/** Reads one network's file. Errors: Invalid networks.badValue; the detail names the path. */
[[nodiscard]] Result<NetworkInfo> parseNetwork(Platform platform, const QJsonObject &json);

/** Fields that a post with these media shows on an account of this kind; @p options are the values so far. */
[[nodiscard]] QList<NetworkField> fieldsFor(const NetworkInfo &network, const QString &accountKind, const QJsonObject &options,
                                            bool hasImages, bool hasVideos);

/** @p options with the defaults of @p fields, and with the post's title where a field "title" has no value of its own. */
[[nodiscard]] QJsonObject withDefaults(const QList<NetworkField> &fields, QJsonObject options, const QString &postTitle);

/** What stops a post: missing required values, unknown choices, texts that are too long; codes "option.*" with the field's name first in args. */
struct OptionIssue {
    QString code;   ///< "option.required", "option.unknownChoice", "option.tooLong", "option.tooMany", "option.outOfRange"
    QStringList args;
    bool operator==(const OptionIssue &) const = default;
};
[[nodiscard]] QList<OptionIssue> checkOptions(const QList<NetworkField> &fields, const QJsonObject &options);

/** The reminder that applies, or nothing when the API publishes it. */
[[nodiscard]] std::optional<ReminderKind> reminderFor(const NetworkInfo &network, const QString &accountKind, const QJsonObject &options);

} // namespace campanile::domain
