// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connectpage.h"

#include "server/http/connecttexts.h"
#include "server/http/pageshell.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QByteArray paragraph(const char *text)
{
    return QByteArray("<p>") + text + "</p>";
}

QByteArray alertOf(const ConnectTexts &texts, ConnectNotice notice)
{
    const char *text = noticeText(texts, notice);
    return text ? QByteArray("<p class=\"alert\" role=\"alert\">") + text + "</p>" : QByteArray();
}

/** %1 of a sentence replaced by an escaped value in bold. */
QByteArray filled(const char *sentence, const QString &value, const QString &second = {})
{
    return QByteArray(sentence).replace("%1", "<strong>" + escapedHtml(value) + "</strong>").replace("%2", "<strong>" + escapedHtml(second) + "</strong>");
}

QByteArray dateText(qint64 ms, const char *language)
{
    const QLocale locale{QString::fromLatin1(language)};
    return escapedHtml(locale.toString(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), QLocale::LongFormat));
}

QByteArray purposeList(const ConnectTexts &texts, const domain::NetworkInfo &network)
{
    QByteArray items;
    QSet<QString> said;
    for (const domain::NetworkScope &scope : network.auth.scopes) {
        const char *text = purposeText(texts, scope.purpose);
        if (!text || said.contains(scope.purpose))
            continue;
        said.insert(scope.purpose);
        items += QByteArray("<li>") + text + "</li>";
    }
    return items.isEmpty() ? QByteArray() : paragraph(texts.will) + "<ul>" + items + "</ul>";
}

QByteArray serverField(const ConnectTexts &texts, const domain::NetworkInfo &network, const QByteArray &id)
{
    using Kind = domain::NetworkAuth::Kind;
    if (network.auth.kind == Kind::OAuth2)
        return {};
    const bool isMastodon = network.auth.kind == Kind::Mastodon;
    const QByteArray field = "server-" + id;
    return "<label for=\"" + field + "\">" + (isMastodon ? texts.instance : texts.handle) + "</label><input id=\"" + field
        + "\" name=\"server\" type=\"text\" autocapitalize=\"none\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"253\" placeholder=\""
        + (isMastodon ? "mastodon.social" : "name.bsky.social") + "\" required>";
}

} // namespace

ConnectNotice connectNotice(const Error &error)
{
    static const QHash<QString, ConnectNotice> notices{
        {u"connect.gone"_s, ConnectNotice::LinkUnknown},        {u"connect.linkEnded"_s, ConnectNotice::LinkEnded},
        {u"connect.linkUsed"_s, ConnectNotice::LinkUsed},       {u"connect.denied"_s, ConnectNotice::Denied},
        {u"connect.expired"_s, ConnectNotice::Expired},         {u"connect.replayed"_s, ConnectNotice::Expired},
        {u"connect.wrongState"_s, ConnectNotice::Expired},      {u"connect.wrongAccount"_s, ConnectNotice::WrongAccount},
        {u"connect.noChannels"_s, ConnectNotice::NoChannels},   {u"connect.limit"_s, ConnectNotice::Limit},
        {u"connect.noServer"_s, ConnectNotice::BadServer},      {u"connect.badServer"_s, ConnectNotice::BadServer},
        {u"connect.unknownHandle"_s, ConnectNotice::BadServer}, {u"connect.unreachable"_s, ConnectNotice::Unreachable},
    };
    return notices.value(error.code, ConnectNotice::Failed);
}

QByteArray renderLinkPage(const LinkPage &page, const QByteArray &acceptLanguage)
{
    const ConnectTexts &texts = connectTexts(acceptLanguage);
    const OpenedLink &link = page.link;
    QByteArray content = alertOf(texts, page.notice);
    content += "<p>" + (link.askedBy.isEmpty() ? filled(texts.asksTeam, link.workspaceName) : filled(texts.asks, link.askedBy, link.workspaceName)) + "</p>";
    content += "<p>" + filled(texts.forWhom, link.recipient) + "</p>";
    if (!link.note.isEmpty())
        content += "<blockquote>" + escapedHtml(link.note) + "</blockquote>";
    content += paragraph(texts.safety);
    if (page.networks.isEmpty())
        content += QByteArray("<p class=\"alert\">") + texts.noNetworks + "</p>";
    for (const domain::NetworkInfo &network : page.networks) {
        const QByteArray id = domain::platformKey(network.platform).toLatin1();
        content += "<section><h2>" + escapedHtml(network.label) + "</h2>" + purposeList(texts, network) + "<form method=\"post\" action=\"" + page.action
            + "\">" + hiddenField("platform", QString::fromLatin1(id)) + serverField(texts, network, id) + "<button type=\"submit\">"
            + QByteArray(texts.connect).replace("%1", escapedHtml(network.label)) + "</button></form></section>";
    }
    content += "<p class=\"muted\">" + QByteArray(texts.until).replace("%1", dateText(link.expiresAtMs, texts.language)) + "</p>";
    return pageDocument(texts.language, texts.direction, texts.title, content, true);
}

QByteArray renderForwardPage(const QString &network, const QUrl &url, const QByteArray &acceptLanguage)
{
    const ConnectTexts &texts = connectTexts(acceptLanguage);
    const QByteArray address = escapedHtml(url.toString(QUrl::FullyEncoded));
    return pageDocument(texts.language, texts.direction, texts.title,
                        "<p>" + filled(texts.forward, network) + "</p><p><a href=\"" + address + "\" rel=\"noreferrer\">" + escapedHtml(url.host()) + "</a></p>");
}

QByteArray renderChoicePage(const ChoicePage &page, const QByteArray &acceptLanguage)
{
    const ConnectTexts &texts = connectTexts(acceptLanguage);
    QByteArray content = alertOf(texts, page.notice) + "<p>" + filled(texts.choose, page.network, page.workspaceName) + "</p>";
    content += "<form method=\"post\" action=\"/connect/choose\">" + hiddenField("flow", page.flowId) + hiddenField("workspace", page.workspaceId)
        + hiddenField("form_token", QString::fromLatin1(page.formToken)) + "<fieldset><legend class=\"muted\">" + texts.pick + "</legend>";
    for (qsizetype i = 0; i < page.channels.size(); ++i) {
        const FlowChannel &channel = page.channels.at(i);
        const QByteArray number = QByteArray::number(i);
        const QString name = channel.profile.displayName.isEmpty() ? channel.profile.username : channel.profile.displayName;
        content += "<label class=\"pick\"><input type=\"checkbox\" name=\"c" + number + "\" value=\"" + escapedHtml(channel.profile.platformAccountId) + '"'
            + (channel.blockedBy.isEmpty() ? "" : " disabled") + "><span>" + escapedHtml(name);
        if (!channel.profile.username.isEmpty() && channel.profile.username != name)
            content += " <span class=\"muted\">@" + escapedHtml(channel.profile.username) + "</span>";
        if (channel.blockedBy == "connect.limit"_L1)
            content += QByteArray(" <span class=\"muted\">") + noticeText(texts, ConnectNotice::Limit) + "</span>";
        content += "</span></label>";
    }
    content += QByteArray("</fieldset><p></p><button type=\"submit\">") + texts.finish + "</button></form>";
    return pageDocument(texts.language, texts.direction, texts.title, content, true);
}

QByteArray renderConnectedPage(bool byLink, bool choosing, const QByteArray &acceptLanguage)
{
    const ConnectTexts &texts = connectTexts(acceptLanguage);
    return pageDocument(texts.language, texts.direction, choosing ? texts.title : texts.doneTitle,
                        paragraph(byLink ? texts.doneByLink : choosing ? texts.goOn : texts.done) + paragraph(texts.close));
}

QByteArray renderConnectProblem(ConnectNotice notice, const QByteArray &again, const QByteArray &acceptLanguage)
{
    const ConnectTexts &texts = connectTexts(acceptLanguage);
    QByteArray content = alertOf(texts, notice);
    if (!again.isEmpty())
        content += "<p><a href=\"" + again + "\">" + texts.again + "</a></p>";
    else
        content += paragraph(texts.startOver);
    return pageDocument(texts.language, texts.direction, texts.problemTitle, content);
}

} // namespace campanile::server
