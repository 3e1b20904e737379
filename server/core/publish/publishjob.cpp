// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishjob.h"

#include "app/domain/utm.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxAssets = 400;

QJsonValue own(const QJsonObject &custom, const QJsonObject &post, QLatin1StringView property)
{
    const QJsonValue value = custom.value(property);
    return value.isUndefined() || value.isNull() ? post.value(property) : value;
}

PartContent *partFor(PublishContent &content, int index)
{
    const int last = int(content.parts.size()) - (content.hasFirstComment ? 2 : 1);
    return &content.parts[qBound(0, index, qMax(0, last))];
}

Result<void> addAsset(const SystemReader &records, PublishStore &store, PublishJob &job, const QJsonObject &use)
{
    const QString assetId = use.value("assetId"_L1).toString();
    const auto found = records.get(u"Asset"_s, assetId);
    if (!found)
        return found.error();
    if (!found->has_value())
        return makeError(ErrorKind::NotFound, u"publish.mediaMissing"_s);
    const QJsonObject asset = **found;
    MediaItem item;
    item.id = use.value("id"_L1).toString();
    item.fileName = asset.value("fileName"_L1).toString();
    item.mimeType = asset.value("mimeType"_L1).toString(u"application/octet-stream"_s);
    item.altText = use.value("altText"_L1).toString();
    if (item.altText.isEmpty())
        item.altText = asset.value("altText"_L1).toString();
    item.sizeBytes = asset.value("sizeBytes"_L1).toInteger();
    item.width = asset.value("width"_L1).toInt();
    item.height = asset.value("height"_L1).toInt();
    item.durationMs = asset.value("durationMs"_L1).toInteger();
    const QString blobId = asset.value("blobId"_L1).toString();
    item.read = [&store, workspaceId = job.workspaceId, blobId]() -> Result<QByteArray> {
        if (blobId.isEmpty())
            return makeError(ErrorKind::NotFound, u"publish.mediaMissing"_s);
        return store.blob(workspaceId, blobId);
    };
    item.publicUrl = [&store, workspaceId = job.workspaceId, blobId, mimeType = item.mimeType, fileName = item.fileName]() -> Result<QUrl> {
        if (blobId.isEmpty())
            return makeError(ErrorKind::NotFound, u"publish.mediaMissing"_s);
        return store.publicUrl(workspaceId, blobId, mimeType, fileName);
    };
    partFor(job.content, use.value("part"_L1).toInt())->media.append(item);
    return {};
}

void loadOptions(const domain::NetworkCatalogue &networks, PublishJob &job)
{
    const bool isPractice = job.platform() != job.target.value("platform"_L1).toString();
    const auto platform = domain::platformFromKey(job.target.value("platform"_L1).toString());
    if (isPractice || !platform)
        return;
    bool hasImages = false;
    bool hasVideos = false;
    for (const PartContent &part : std::as_const(job.content.parts)) {
        for (const MediaItem &item : part.media)
            (item.mimeType.startsWith("video/"_L1) ? hasVideos : hasImages) = true;
    }
    const QList<domain::NetworkField> fields =
        domain::fieldsFor(networks.network(*platform), job.account.value("accountKind"_L1).toString(),
                          job.content.options, hasImages, hasVideos);
    job.content.options = domain::withDefaults(fields, job.content.options, job.content.title);
    for (domain::OptionIssue issue : domain::checkOptions(fields, job.content.options)) {
        for (const domain::NetworkField &field : fields) {
            if (field.name == issue.args.first())
                issue.args.first() = field.label;
        }
        job.optionIssues.append({issue.code, 0, issue.args});
    }
}

} // namespace

int messageCount(const QJsonObject &post, const QJsonObject &target)
{
    const QJsonObject custom = target.value("customContent"_L1).toObject();
    const bool hasComment = !own(custom, post, "firstComment"_L1).toString().trimmed().isEmpty();
    return 1 + int(own(custom, post, "threadParts"_L1).toArray().size()) + (hasComment ? 1 : 0);
}

QString linkWithUtm(const QString &link, const QJsonObject &utm)
{
    if (link.isEmpty())
        return link;
    // A link that cannot take parameters goes out as it was written.
    return domain::withUtm(link, domain::Utm::fromMap(utm.toVariantMap())).value_or(link);
}

Result<void> loadContent(const SystemReader &records, PublishStore &store, const domain::NetworkCatalogue &networks, PublishJob &job)
{
    const QJsonObject custom = job.target.value("customContent"_L1).toObject();
    PublishContent &content = job.content;
    content = {};
    PartContent first{own(custom, job.post, "body"_L1).toString(), {}, {}};
    const QString rawLink = own(custom, job.post, "linkUrl"_L1).toString();
    const QString link = linkWithUtm(rawLink, job.post.value("utm"_L1).toObject());
    if (!link.isEmpty() && !first.text.contains(rawLink))
        first.text = first.text.isEmpty() ? link : first.text + u"\n\n"_s + link;
    else if (!link.isEmpty() && link != rawLink)
        first.text.replace(rawLink, link);
    content.parts.append(first);
    const QJsonArray parts = own(custom, job.post, "threadParts"_L1).toArray();
    for (const QJsonValue &part : parts)
        content.parts.append({part.toString(), {}, {}});
    const QString comment = own(custom, job.post, "firstComment"_L1).toString();
    content.hasFirstComment = !comment.trimmed().isEmpty();
    if (content.hasFirstComment)
        content.parts.append({comment, {}, {}});
    content.parts.first().link = link;
    content.sensitive = own(custom, job.post, "sensitive"_L1).toBool();
    content.spoilerText = own(custom, job.post, "spoilerText"_L1).toString();
    content.language = own(custom, job.post, "language"_L1).toString();
    // Who sees it is a choice for one account: the post itself has none.
    content.visibility = custom.value("visibility"_L1).toString();
    content.title = job.post.value("title"_L1).toString();
    content.options = job.target.value("options"_L1).toObject();

    auto uses = records.query(u"PostAsset"_s, {{u"postId"_s, SystemCondition::Op::Equal, job.postId()}}, kMaxAssets);
    if (!uses)
        return uses.error();
    std::sort(uses->begin(), uses->end(), [](const QJsonObject &a, const QJsonObject &b) {
        const auto key = [](const QJsonObject &use) {
            return std::tuple(use.value("part"_L1).toInt(), use.value("rank"_L1).toString(), use.value("id"_L1).toString());
        };
        return key(a) < key(b);
    });
    for (const QJsonObject &use : std::as_const(*uses)) {
        const QString only = use.value("targetId"_L1).toString();
        if (!only.isEmpty() && only != job.targetId())
            continue;
        if (const auto done = addAsset(records, store, job, use); !done)
            return done;
    }
    loadOptions(networks, job);
    return {};
}

QString publishMessage(const QString &code, const QString &platformText)
{
    static const QHash<QString, QString> sentences{
        {u"publish.missed"_s, u"The server was not running at the planned time, so nothing was sent. Publish now or plan a new time."_s},
        {u"publish.heldByPause"_s, u"Posts were paused at the planned time, so nothing was sent. Publish now or plan a new time."_s},
        {u"publish.textChoice"_s, u"Two people changed a text of the post, and nobody has chosen one of the two. It is sent as soon as somebody does; half an hour after its time it is not sent any more."_s},
        {u"publish.textChoiceAhead"_s, u"Two people changed a text of the post, and nobody has chosen one of the two. Choose one before its time; without a choice it is not sent."_s},
        {u"publish.textNotChosen"_s, u"Nobody chose one of two texts in time, so nothing was sent. Choose one, then publish now or plan a new time."_s},
        {u"publish.noTargets"_s, u"The post has no account to go to."_s},
        {u"publish.deadline"_s, u"It could not be published in time; nothing more will be sent."_s},
        {u"publish.unconfirmed"_s, u"It was sent, but the network gave no answer and it could not be found or ruled out. Please look at the account before sending again."_s},
        {u"publish.auth"_s, u"The network no longer accepts the sign-in of this account. Connect it again; the post waits until its deadline."_s},
        {u"publish.accountStopped"_s, u"The network has stopped this account."_s},
        {u"publish.accountPaused"_s, u"The account is paused; the post goes out when it is resumed before its deadline."_s},
        {u"publish.accountGone"_s, u"The account is no longer connected."_s},
        {u"publish.unsupported"_s, u"This network cannot be published to."_s},
        {u"publish.contentInvalid"_s, u"The content breaks a rule of the network."_s},
        {u"publish.rejected"_s, u"The network refused the post."_s},
        {u"publish.forbidden"_s, u"The network does not allow this."_s},
        {u"publish.duplicate"_s, u"The network says that it has this post already."_s},
        {u"publish.rateLimited"_s, u"The network asks to wait."_s},
        {u"publish.dailyCap"_s, u"The account has reached the number of posts that the network allows."_s},
        {u"publish.usageCapped"_s, u"The network takes no more calls from this app: its plan or its credit is used up."_s},
        {u"publish.interfaceRetired"_s, u"The network has switched off the version of its interface that Campanile uses."_s},
        {u"publish.noChannel"_s, u"This sign-in has no channel at the network."_s},
        {u"publish.trialAccess"_s, u"The network lets this app only try things out."_s},
        {u"publish.processing"_s, u"The network has the post and is still working on it."_s},
        {u"publish.onlyPrivate"_s, u"Until the network has audited the app, it publishes posts for the account's own eyes only."_s},
        {u"publish.unreachable"_s, u"The network could not be reached."_s},
        {u"publish.serverError"_s, u"The network has a fault of its own."_s},
        {u"publish.noAnswer"_s, u"The network gave no answer."_s},
        {u"publish.badAnswer"_s, u"The network's answer could not be read."_s},
        {u"publish.addressRefused"_s, u"The address of the account's server is not allowed."_s},
        {u"publish.redirected"_s, u"The account's server has moved."_s},
        {u"publish.mediaMissing"_s, u"A file of the post is missing."_s},
        {u"publish.mediaGone"_s, u"The network had dropped a file; it is uploaded again."_s},
        {u"publish.mediaFailed"_s, u"The network could not use a file."_s},
        {u"publish.restNotSent"_s, u"The post is live, but what should follow it was not sent: the network's id of the post is not known."_s},
        {u"publish.firstCommentFailed"_s, u"The post is live, but its first comment could not be published."_s},
        {u"publish.cancelled"_s, u"Cancelled before anything was sent."_s},
        {u"publish.needsPublicServer"_s, u"The network fetches files from an address on the internet, and this server has none."_s},
        {u"publish.processing"_s, u"The network has accepted the post and is still preparing it."_s},
        {u"publish.reminder"_s, u"The network lets no program publish this. Publish it by hand and say that it is done."_s},
        {u"publish.badRule"_s, u"The rule of the series cannot be read."_s},
        {u"publish.stopped"_s, u"Stopped on request: what had been sent stays live, the rest was not sent."_s},
    };
    const QString sentence = sentences.value(code, code);
    return platformText.isEmpty() ? sentence : sentence + u" ("_s + platformText + u")"_s;
}

} // namespace campanile::server
