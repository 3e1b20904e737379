// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/connectinput.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace campanile::views {

using namespace Qt::StringLiterals;
using domain::Platform;

namespace {

constexpr int kMostSuggestions = 6;
constexpr int kHostMost = 253; ///< RFC 1035, section 2.3.4

QString sayInput(const char *text)
{
    return QCoreApplication::translate("ConnectInput", text);
}

const QStringList &openServers()
{
    static const QStringList list{u"mastodon.social"_s, u"mastodon.online"_s, u"mstdn.social"_s, u"mas.to"_s, u"fosstodon.org"_s,
                                  u"hachyderm.io"_s, u"chaos.social"_s, u"social.vivaldi.net"_s, u"troet.cafe"_s, u"piaille.fr"_s,
                                  u"mastodon.art"_s, u"techhub.social"_s, u"infosec.exchange"_s, u"mastodon.world"_s};
    return list;
}

/** Lower-case ASCII form of a host with an optional port; empty when it is none. */
QString hostOf(const QString &text)
{
    static const QRegularExpression shape(u"^([^\\s/:@?#]+)(:[0-9]{1,5})?$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const QString host = QString::fromLatin1(QUrl::toAce(match.captured(1).toLower()));
    static const QRegularExpression labels(u"^([a-z0-9]([a-z0-9-]*[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$"_s);
    const bool isName = host == u"localhost" || host.contains(u'.');
    if (host.size() > kHostMost || !isName || !labels.match(host).hasMatch())
        return {};
    return host + match.captured(2);
}

/** Without the scheme and what follows the host of an address. */
QString withoutPage(QString text)
{
    static const QRegularExpression scheme(u"^[a-zA-Z][a-zA-Z0-9+.-]*://"_s);
    text.remove(scheme);
    return text.section(u'/', 0, 0).section(u'?', 0, 0);
}

ServerInput readMastodon(const QString &text)
{
    QString rest = withoutPage(text);
    if (rest.contains(u'@'))
        rest = rest.section(u'@', -1);
    const QString host = hostOf(rest);
    if (host.isEmpty())
        return {{}, sayInput(QT_TRANSLATE_NOOP("ConnectInput", "This is no address of a server. It looks like mastodon.social, without a name before it."))};
    return {host, {}};
}

ServerInput readBluesky(const QString &text)
{
    QString rest = text;
    if (const qsizetype profile = rest.indexOf(u"/profile/"); profile >= 0)
        rest = rest.mid(profile + 9);
    rest = withoutPage(rest);
    if (rest.startsWith(u"did:"))
        return {rest, {}};
    if (rest.startsWith(u'@'))
        rest.remove(0, 1);
    if (!rest.contains(u'.') && !rest.contains(u':'))
        rest += u".bsky.social"_s;
    const QString handle = hostOf(rest);
    if (handle.isEmpty())
        return {{}, sayInput(QT_TRANSLATE_NOOP("ConnectInput", "This is no name on Bluesky. It looks like name.bsky.social or your own domain."))};
    return {handle, {}};
}

} // namespace

bool needsServer(Platform platform)
{
    return platform == Platform::Mastodon || platform == Platform::Bluesky;
}

ServerInput readServer(Platform platform, const QString &typed)
{
    const QString text = typed.trimmed();
    if (!needsServer(platform))
        return {};
    if (text.isEmpty()) {
        return {{}, platform == Platform::Mastodon ? sayInput(QT_TRANSLATE_NOOP("ConnectInput", "Mastodon has many servers. Enter the one that your account is on."))
                                                   : sayInput(QT_TRANSLATE_NOOP("ConnectInput", "Enter the name of your account, as name.bsky.social."))};
    }
    return platform == Platform::Mastodon ? readMastodon(text) : readBluesky(text);
}

QStringList serverSuggestions(Platform platform, const QString &typed)
{
    const QString text = typed.trimmed().toLower();
    QStringList found;
    if (platform == Platform::Bluesky) {
        const QString name = text.startsWith(u'@') ? text.mid(1) : text;
        if (!name.isEmpty() && !name.contains(u'.'))
            found.append(name + u".bsky.social"_s);
        return found;
    }
    const QString host = withoutPage(text).section(u'@', -1);
    for (const QString &server : openServers()) {
        if (found.size() < kMostSuggestions && (host.isEmpty() || server.startsWith(host)))
            found.append(server);
    }
    for (const QString &server : openServers()) {
        if (found.size() < kMostSuggestions && host.size() > 1 && server.contains(host) && !found.contains(server))
            found.append(server);
    }
    return found;
}

} // namespace campanile::views
