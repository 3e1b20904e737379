// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composeranalysis.h"

#include "app/domain/utm.h"

#include <QCoreApplication>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

domain::AccountState stateOf(const QString &wire)
{
    static const QHash<QString, domain::AccountState> table{
        {u"pending"_s, domain::AccountState::Pending},     {u"connected"_s, domain::AccountState::Connected},
        {u"needs_reauth"_s, domain::AccountState::NeedsReauth}, {u"error"_s, domain::AccountState::Error},
        {u"disabled"_s, domain::AccountState::Disabled},   {u"disconnected"_s, domain::AccountState::Disconnected}};
    return table.value(wire, domain::AccountState::Error);
}

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QList<domain::MediaItem> mediaOf(const AnalysisInput &input)
{
    QList<domain::MediaItem> list;
    for (const MediaFacts &media : input.facts.media) {
        domain::MediaItem item;
        item.mimeType = media.mimeType;
        item.bytes = media.bytes;
        item.width = media.width;
        item.height = media.height;
        item.durationMs = media.durationMs;
        item.altText = media.altText;
        item.uploaded = !input.uploading.contains(media.blobId);
        item.part = media.part;
        list.append(item);
    }
    return list;
}

/** The network's own fields and what they hold, defaults filled in. */
QJsonObject judgeOptions(const AnalysisInput &input, const TargetFacts &target, domain::Platform platform, TargetAnalysis &out)
{
    const PostFacts &facts = input.facts;
    const auto isFilm = [](const MediaFacts &media) { return media.mimeType.startsWith(u"video/"); };
    const bool hasVideos = std::ranges::any_of(facts.media, isFilm);
    const bool hasImages = !std::ranges::all_of(facts.media, isFilm);
    const domain::NetworkInfo &network = (input.networks ? *input.networks : domain::NetworkCatalogue::builtIn()).network(platform);
    out.fields = domain::fieldsFor(network, target.accountKind, target.options, hasImages, hasVideos);
    if (!target.practice)
        out.reminder = domain::reminderFor(network, target.accountKind, target.options);
    return domain::withDefaults(out.fields, target.options, facts.title);
}

/** The practice network takes a post without them, and so does a person who publishes by hand. */
void addOptionReasons(const TargetFacts &target, const QJsonObject &options, TargetAnalysis &out)
{
    const bool isByHand = out.reminder || target.delivery == u"reminder";
    if (isByHand) {
        // What an interface refuses, a person may still do on the network's page.
        out.readiness.reasons.removeIf([](const domain::ReadinessReason &reason) { return reason.code.startsWith(u"capability."_s); });
        out.readiness.reasons.append({domain::Light::Warning, u"delivery.reminder"_s, {}});
    } else if (!target.practice) {
        for (domain::OptionIssue issue : domain::checkOptions(out.fields, options)) {
            const auto field = std::ranges::find(out.fields, issue.args.first(), &domain::NetworkField::name);
            issue.args.first() = QCoreApplication::translate("networks", field->label.toUtf8().constData());
            out.readiness.reasons.prepend({domain::Light::Blocked, issue.code, issue.args});
        }
    }
    out.readiness.light = domain::Light::Ok;
    for (const domain::ReadinessReason &reason : std::as_const(out.readiness.reasons))
        out.readiness.light = std::max(out.readiness.light, reason.light);
}

TargetAnalysis analyseTarget(const AnalysisInput &input, const TargetFacts &target, domain::Platform platform)
{
    const PostFacts &facts = input.facts;
    const PostText &text = input.textFor(target.platform);
    TargetAnalysis out;
    out.target = target.id;
    out.platform = target.platform;
    const domain::PlatformLimits limits = domain::refinedLimits(domain::platformLimits(platform), target.limits);
    out.can = domain::platformCapabilities(platform, target.organization);
    out.altMax = limits.altMax;
    out.needsTitle = limits.needsTitle;

    domain::ReadinessInput ready;
    ready.platform = platform;
    ready.limits = limits;
    ready.organization = target.organization;
    ready.account = stateOf(target.accountStatus);
    if (target.tokenExpiresAt > 0)
        ready.tokenExpires = utc(target.tokenExpiresAt);
    ready.title = facts.title;
    ready.parts = QStringList{publishedBody(text.body, facts.linkUrl, facts.utm)} + text.parts;
    ready.firstComment = text.firstComment;
    ready.spoilerText = facts.spoilerText;
    ready.media = mediaOf(input);
    ready.waitsForChoice = facts.waitsForChoice;
    if (facts.scheduledAt > 0)
        ready.when = utc(facts.scheduledAt);
    ready.now = utc(input.nowMs);
    // A series starts in the past when it has run for a while; its next instant is what counts.
    if (ready.when && !facts.rule.isEmpty() && *ready.when < ready.now)
        ready.when = ready.now.addSecs(60);
    ready.others = target.others;
    const QJsonObject options = judgeOptions(input, target, platform, out);
    if (const QString title = options.value(u"title"_s).toString(); !title.isEmpty())
        ready.title = title;
    for (const QString &part : std::as_const(ready.parts))
        out.counts.append(domain::countText(part, platform, limits, facts.spoilerText));
    out.readiness = domain::assess(ready);
    addOptionReasons(target, options, out);
    return out;
}

} // namespace

const PostText &AnalysisInput::textFor(const QString &platform) const
{
    static const PostText none;
    const auto own = texts.constFind(platform);
    if (own != texts.cend())
        return *own;
    const auto common = texts.constFind(QString());
    return common == texts.cend() ? none : *common;
}

const TargetAnalysis *Analysis::of(const RecordId &target) const
{
    const auto it = std::ranges::find(targets, target, &TargetAnalysis::target);
    return it == targets.end() ? nullptr : &*it;
}

const TargetAnalysis *Analysis::ofPlatform(const QString &platform) const
{
    const auto it = std::ranges::find(targets, platform, &TargetAnalysis::platform);
    return it == targets.end() ? nullptr : &*it;
}

QStringList Analysis::platformsWith(domain::Capability capability, const QString &scope) const
{
    QStringList list;
    for (const TargetAnalysis &target : targets) {
        if (target.can.can(capability) && !list.contains(target.platform) && (scope.isEmpty() || target.platform == scope))
            list.append(target.platform);
    }
    return list;
}

QString publishedBody(const QString &body, const QString &linkUrl, const QJsonObject &utm)
{
    if (linkUrl.isEmpty())
        return body;
    const QString link = domain::withUtm(linkUrl, domain::Utm::fromMap(utm.toVariantMap())).value_or(linkUrl);
    if (body.contains(linkUrl))
        return QString(body).replace(linkUrl, link);
    return body.isEmpty() ? link : body + u"\n\n"_s + link;
}

Analysis analyse(const AnalysisInput &input)
{
    Analysis out;
    for (const TargetFacts &target : input.facts.targets) {
        const auto platform = domain::platformFromKey(target.platform);
        if (!platform)
            continue;
        out.targets.append(analyseTarget(input, target, *platform));
        out.worst = std::max(out.worst, out.targets.last().readiness.light);
    }
    return out;
}

} // namespace campanile::views::composer
