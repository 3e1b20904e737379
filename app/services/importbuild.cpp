// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/importbuild.h"

#include "app/domain/platform.h"
#include "app/services/postbuild.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace campanile::services {

using namespace Qt::StringLiterals;
using domain::PostDraft;
using store::Mutation;
using store::Reader;
using store::SetOp;

namespace {

// Below the server's 1000 objects and 1 MiB, with room for base values and ids (sync.md 3.2).
constexpr qsizetype kOpsPerMutation = 900;
constexpr qsizetype kBytesPerMutation = 700 * 1024;
constexpr int kMaxRecords = 5000;

QString folded(const QString &name)
{
    QString key = name.trimmed().toCaseFolded();
    while (key.startsWith(u'@'))
        key.remove(0, 1);
    return key;
}

void addName(KnownNames &known, const QString &name, const RecordId &account)
{
    QList<RecordId> &list = known.accounts[folded(name)];
    if (!list.contains(account))
        list.append(account);
}

/** Pictures named by address cannot be fetched offline; the addresses stay where the person can see them. */
QString notesOf(const PostDraft &draft)
{
    QStringList lines;
    if (!draft.notes.isEmpty())
        lines.append(draft.notes);
    for (qsizetype i = 0; i < draft.mediaUrls.size(); ++i) {
        const QString alt = draft.altTexts.value(i).trimmed();
        lines.append(alt.isEmpty() ? draft.mediaUrls.at(i) : draft.mediaUrls.at(i) + u" - "_s + alt);
    }
    return lines.join(u'\n');
}

QJsonObject postValue(const PostDraft &draft, const ImportChoices &choices, const RecordId &campaign)
{
    QJsonObject value{{u"body"_s, draft.text}};
    const QString zone = draft.zone.isEmpty() ? choices.timezone : draft.zone;
    value.insert(u"timezone"_s, zone.isEmpty() ? u"UTC"_s : zone);
    const auto put = [&value](const QString &name, const QString &text) {
        if (!text.isEmpty())
            value.insert(name, text);
    };
    put(u"title"_s, draft.title);
    put(u"linkUrl"_s, draft.link);
    put(u"firstComment"_s, draft.firstComment);
    put(u"planningNotes"_s, notesOf(draft));
    if (!draft.threadParts.isEmpty())
        value.insert(u"threadParts"_s, QJsonArray::fromStringList(draft.threadParts));
    put(u"campaignId"_s, campaign.toString());
    if (draft.when)
        value.insert(u"scheduledAt"_s, toWire(draft.when->toMSecsSinceEpoch()));
    if (draft.when && !draft.rule.isEmpty()) {
        value.insert(u"recurrenceRule"_s, draft.rule);
        QJsonArray exdates;
        for (const QDateTime &at : draft.exdates)
            exdates.append(toWire(at.toMSecsSinceEpoch()));
        if (!exdates.isEmpty())
            value.insert(u"recurrenceExdates"_s, exdates);
    }
    if (!draft.labels.isEmpty())
        value.insert(u"tags"_s, wireSet(draft.labels));
    if (draft.status.compare(u"idea"_s, Qt::CaseInsensitive) == 0)
        value.insert(u"isIdea"_s, true);
    return value;
}

QList<RecordId> accountsOf(const PostDraft &draft, const ImportChoices &choices, const KnownNames &known, ImportReceipt &receipt)
{
    QList<RecordId> accounts;
    for (const QString &name : draft.accounts) {
        const QList<RecordId> found = accountsNamed(name, known);
        if (found.isEmpty() && !receipt.unknownAccounts.contains(name))
            receipt.unknownAccounts.append(name);
        for (const RecordId &account : found) {
            if (!accounts.contains(account))
                accounts.append(account);
        }
    }
    return accounts.isEmpty() ? choices.accounts : accounts;
}

/** Collects the operations of whole posts and begins a new mutation before one would be too big. */
class Cutter
{
public:
    explicit Cutter(QString label) : m_label(std::move(label)) {}

    void add(const QList<SetOp> &ops)
    {
        qsizetype bytes = 0;
        for (const SetOp &op : ops)
            bytes += QJsonDocument(op.value).toJson(QJsonDocument::Compact).size() + 200;
        if (m_mutations.isEmpty() || m_mutations.last().ops.size() + ops.size() > kOpsPerMutation || m_bytes + bytes > kBytesPerMutation) {
            m_mutations.append(Mutation{m_label, {}});
            m_bytes = 0;
        }
        m_mutations.last().ops += ops;
        m_bytes += bytes;
    }
    [[nodiscard]] QList<Mutation> take() { return std::move(m_mutations); }

private:
    QString m_label;
    QList<Mutation> m_mutations;
    qsizetype m_bytes = 0;
};

Result<QList<QJsonObject>> allOf(Reader &reader, const QString &type)
{
    store::Query query;
    query.type = type;
    query.limit = kMaxRecords;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<QJsonObject> objects;
    for (const store::Record &row : page->rows)
        objects.append(row.object());
    return objects;
}

PostDraft draftOf(const QJsonObject &post, const store::PostCalendarRow &row, const KnownNames &known)
{
    PostDraft draft;
    draft.uid = row.id.toString();
    draft.title = post.value(u"title"_s).toString();
    draft.text = post.value(u"body"_s).toString();
    draft.link = post.value(u"linkUrl"_s).toString();
    draft.firstComment = post.value(u"firstComment"_s).toString();
    draft.notes = post.value(u"planningNotes"_s).toString();
    for (const QJsonValue &part : post.value(u"threadParts"_s).toArray())
        draft.threadParts.append(part.toString());
    draft.zone = row.timezone;
    draft.rule = row.recurrenceRule;
    draft.status = row.isIdea ? u"idea"_s : row.status;
    draft.labels = row.tags;
    draft.campaign = known.campaignNames.value(row.campaign);
    const qint64 at = row.scheduledAt != 0 ? row.scheduledAt : row.publishedAt;
    if (at != 0)
        draft.when = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    for (const QString &exdate : row.recurrenceExdates)
        draft.exdates.append(QDateTime::fromMSecsSinceEpoch(fromWire(exdate), Qt::UTC));
    for (const store::PostTargetMark &mark : row.targets) {
        const QString handle = known.handles.value(mark.account);
        if (!handle.isEmpty())
            draft.accounts.append(handle);
    }
    return draft;
}

Result<QList<store::PostCalendarRow>> rowsOf(Reader &reader, const ExportRequest &request)
{
    const auto inRange = reader.postsInRange(request.fromMs, request.toMs);
    if (!inRange)
        return inRange.error();
    const auto repeating = reader.repeatingPosts(request.toMs);
    if (!repeating)
        return repeating.error();
    QList<store::PostCalendarRow> rows = *inRange;
    QSet<RecordId> seen;
    for (const auto &row : *inRange)
        seen.insert(row.id);
    for (const auto &row : *repeating) {
        if (!seen.contains(row.id))
            rows.append(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.scheduledAt < b.scheduledAt; });
    if (!request.withUnscheduled || request.format == ExportFormat::ICalendar)
        return rows;
    std::optional<store::Continuation> after;
    do {
        const auto page = reader.unscheduledPosts({}, 500, after);
        if (!page)
            return page.error();
        rows += page->rows;
        after = page->next;
    } while (after);
    return rows;
}

/** Milliseconds go lost in a file; -1: no time. */
qint64 secondOf(const std::optional<QDateTime> &when)
{
    return when ? when->toSecsSinceEpoch() : -1;
}

bool saysTheSame(const PostDraft &draft, const QString &body)
{
    const QString text = body.trimmed();
    // Of a post that has a title only a calendar makes the title its text.
    return draft.text.trimmed() == text || (text.isEmpty() && draft.text == draft.title);
}

} // namespace

Result<QSet<qsizetype>> findKnown(Reader &reader, const QList<PostDraft> &drafts)
{
    ExportRequest span{std::numeric_limits<qint64>::max(), 0, ExportFormat::Csv, false, {}};
    QHash<std::pair<qint64, QString>, QList<qsizetype>> wanted;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const PostDraft &draft = drafts.at(i);
        wanted[{secondOf(draft.when), draft.title.trimmed()}].append(i);
        if (!draft.when) {
            span.withUnscheduled = true;
            continue;
        }
        span.fromMs = std::min(span.fromMs, draft.when->toMSecsSinceEpoch());
        span.toMs = std::max(span.toMs, draft.when->toMSecsSinceEpoch() + 1000);
    }
    QSet<qsizetype> known;
    const auto rows = rowsOf(reader, span);
    if (!rows)
        return rows.error();
    for (const store::PostCalendarRow &row : *rows) {
        const qint64 at = row.scheduledAt != 0 ? row.scheduledAt : row.publishedAt;
        const auto same = wanted.constFind({at == 0 ? -1 : at / 1000, row.title.trimmed()});
        if (same == wanted.constEnd())
            continue;
        const auto record = reader.get(u"Post"_s, row.id);
        if (!record)
            return record.error();
        const QString body = *record ? (*record)->object().value(u"body"_s).toString() : QString();
        for (const qsizetype index : *same) {
            if (*record && saysTheSame(drafts.at(index), body))
                known.insert(index);
        }
    }
    return known;
}

Result<KnownNames> readKnownNames(Reader &reader)
{
    KnownNames known;
    const auto accounts = allOf(reader, u"SocialAccount"_s);
    if (!accounts)
        return accounts.error();
    for (const QJsonObject &account : *accounts) {
        const RecordId id = idOf(account);
        const QString platform = account.value(u"platform"_s).toString();
        const QString username = account.value(u"username"_s).toString();
        const QString display = account.value(u"displayName"_s).toString();
        known.platforms.insert(id, platform);
        known.handles.insert(id, username.isEmpty() ? display : platform + u":@"_s + folded(username));
        for (const QString &name : {username, display, platform}) {
            if (!name.isEmpty())
                addName(known, name, id);
        }
        const QString host = QUrl(account.value(u"serverUrl"_s).toString()).host();
        if (!host.isEmpty() && !username.contains(u'@'))
            addName(known, username + u'@' + host, id);
    }
    const auto campaigns = allOf(reader, u"Campaign"_s);
    if (!campaigns)
        return campaigns.error();
    for (const QJsonObject &campaign : *campaigns) {
        const QString name = campaign.value(u"name"_s).toString();
        known.campaigns.insert(folded(name), idOf(campaign));
        known.campaignNames.insert(idOf(campaign), name);
    }
    return known;
}

QList<RecordId> accountsNamed(const QString &name, const KnownNames &known)
{
    if (const auto whole = known.accounts.constFind(folded(name)); whole != known.accounts.constEnd())
        return *whole;
    if (const auto platform = domain::platformFromKey(folded(name)))
        return known.accounts.value(domain::platformKey(*platform));
    // "Mastodon: @roastery", "mastodon/roastery": the network first, then who.
    static const QRegularExpression pair(uR"(^\s*([\w ]+?)\s*[:/]\s*(\S.*)$)"_s);
    const auto match = pair.match(name);
    const auto platform = match.hasMatch() ? domain::platformFromKey(folded(match.captured(1))) : std::nullopt;
    if (!platform)
        return {};
    QList<RecordId> found;
    for (const RecordId &account : known.accounts.value(folded(match.captured(2)))) {
        if (known.platforms.value(account) == domain::platformKey(*platform))
            found.append(account);
    }
    return found;
}

QList<Mutation> buildImport(const QList<PostDraft> &drafts, const ImportChoices &choices, const KnownNames &known,
                            const Clock &clock, Rng &rng, ImportReceipt &receipt)
{
    Cutter cutter(u"import.posts"_s);
    for (const PostDraft &draft : drafts) {
        RecordId campaign;
        if (!draft.campaign.isEmpty()) {
            campaign = known.campaigns.value(folded(draft.campaign));
            if (campaign.isNull() && !receipt.unknownCampaigns.contains(draft.campaign))
                receipt.unknownCampaigns.append(draft.campaign);
        }
        receipt.withMediaAddresses += draft.mediaUrls.isEmpty() ? 0 : 1;
        const RecordId post = RecordId::create('p', clock, rng);
        QList<SetOp> ops{SetOp::create(u"Post"_s, post, postValue(draft, choices, campaign))};
        for (const RecordId &account : accountsOf(draft, choices, known, receipt)) {
            ops.append(SetOp::create(u"PostTarget"_s, RecordId::create('t', clock, rng),
                                     {{u"postId"_s, post.toString()}, {u"accountId"_s, account.toString()},
                                      {u"platform"_s, known.platforms.value(account)}}));
        }
        cutter.add(ops);
        receipt.posts.append(post);
    }
    return cutter.take();
}

Result<QList<Mutation>> buildRemoval(Reader &reader, const QList<RecordId> &posts, int &removed)
{
    Cutter cutter(u"import.undo"_s);
    removed = 0;
    for (const RecordId &id : posts) {
        const auto post = readEditablePost(reader, id);
        if (!post) {
            if (post.error().kind == ErrorKind::NotFound || post.error().code == u"post.locked")
                continue;
            return post.error();
        }
        QList<SetOp> ops;
        for (const QString &type : {u"PostAsset"_s, u"PostTarget"_s}) {
            const auto children = readChildren(reader, type, u"postId"_s, id);
            if (!children)
                return children.error();
            for (const QJsonObject &child : *children)
                ops.append(SetOp::destroy(type, idOf(child)));
        }
        ops.append(SetOp::destroy(u"Post"_s, id));
        cutter.add(ops);
        ++removed;
    }
    return cutter.take();
}

Result<QList<PostDraft>> readForExport(Reader &reader, const ExportRequest &request)
{
    const auto known = readKnownNames(reader);
    if (!known)
        return known.error();
    const auto rows = rowsOf(reader, request);
    if (!rows)
        return rows.error();
    QList<PostDraft> drafts;
    drafts.reserve(rows->size());
    for (const store::PostCalendarRow &row : *rows) {
        const auto record = reader.get(u"Post"_s, row.id);
        if (!record)
            return record.error();
        if (*record)
            drafts.append(draftOf((*record)->object(), row, *known));
    }
    return drafts;
}

} // namespace campanile::services
