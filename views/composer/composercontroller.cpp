// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composercontroller.h"

#include "app/domain/textmerge.h"
#include "app/services/assetservice.h"
#include "ui/kit/networkbadge.h"
#include "views/accountpictures.h"
#include "views/poolwork.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReloadDelayMs = 30;
constexpr int kFactsDelayMs = 150;

void mergeField(const QString &base, QString &mine, const QString &theirs, bool *clean)
{
    if (theirs == base || theirs == mine)
        return;
    const domain::MergeResult merged = domain::mergeText(base, mine, theirs);
    *clean = *clean && merged.clean;
    mine = merged.text;
}

/** What is typed before the text is known stands on a line of its own below it. */
QString joined(const QString &text, const QString &typed)
{
    return text.isEmpty() || text.endsWith(u'\n') ? text + typed : text + u'\n' + typed;
}

} // namespace

ui::AvatarLook ComposerController::avatarOf(const RecordId &account, const QString &name, const QString &platform) const
{
    const models::AccountRow *row = m_deps.accounts.find(account.toString());
    return row ? accountLook(*row, name, m_deps.pictures) : ui::AvatarLook{{}, name, ui::networkBadge(platform)};
}

ComposerController::ComposerController(const PanelDeps &deps, QObject *parent) : QObject(parent), m_deps(deps)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &ComposerController::flush);
    m_analysisTimer.setSingleShot(true);
    m_analysisTimer.setInterval(kAnalysisDelayMs);
    connect(&m_analysisTimer, &QTimer::timeout, this, &ComposerController::startAnalysis);
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(kReloadDelayMs);
    connect(&m_reloadTimer, &QTimer::timeout, this, &ComposerController::reload);
    m_factsTimer.setSingleShot(true);
    m_factsTimer.setInterval(kFactsDelayMs);
    connect(&m_factsTimer, &QTimer::timeout, this, &ComposerController::factsChanged);
    connect(&deps.store.hub(), &store::ChangeHub::changed, this, &ComposerController::onChanged);
    connect(&deps.store.hub(), &store::ChangeHub::statusChanged, this, [this] { readUploads(); });
    connect(&deps.context, &WorkspaceContext::changed, this, &ComposerController::factsChanged);
    if (deps.pictures)
        connect(deps.pictures, &AccountPictures::changed, this, &ComposerController::picturesChanged);
    // Other networks are other fields, and perhaps a person who publishes by hand.
    connect(&deps.context, &WorkspaceContext::changed, this, [this, networks = deps.context.sharedNetworks()]() mutable {
        if (std::exchange(networks, m_deps.context.sharedNetworks()) != networks)
            m_analysisTimer.start();
    });
    startNew();
}

ComposerController::~ComposerController()
{
    letGo();
}

void ComposerController::reset()
{
    letGo();
    ++m_visit;
    m_saveTimer.stop();
    ++m_epoch;
    ++m_analysisRun;
    m_post = {};
    m_occurrence = 0;
    m_loaded = false;
    m_wanted = false;
    m_facts = {};
    m_texts.clear();
    m_base.clear();
    m_apart.clear();
    m_knownConflicts.clear();
    m_writtenHere.clear();
    m_chosenAway.clear();
    m_patch = {};
    m_alts.clear();
    m_options.clear();
    m_analysis = {};
    m_uploading.clear();
    m_then.clear();
    m_whenOpen.clear();
    m_factsTimer.stop();
    m_inFlight = 0;
    m_failedWrite = m_again = m_stale = false;
    m_analysing = m_analyseAgain = false;
    setSaveState(SaveState::Saved);
}

void ComposerController::open(const RecordId &post, qint64 occurrence)
{
    reset();
    if (post.isNull())
        return startNew();
    m_post = post;
    m_occurrence = occurrence;
    m_texts.insert(QString(), {});
    m_base.insert(QString(), {});
    // Empty until it is read: what the editors showed belongs to another post.
    Q_EMIT opened();
    reload();
}

bool ComposerController::isOpening() const
{
    return !m_loaded && !m_post.isNull() && m_occurrence == 0 && m_deps.context.canEdit();
}

void ComposerController::whenOpen(std::function<void()> then)
{
    if (isOpening())
        m_whenOpen.append(std::move(then));
    else
        then();
}

void ComposerController::takeTyped(const QString &typed)
{
    if (typed.isEmpty())
        return;
    if (!canEdit())
        return keepAside(typed);
    QString &body = m_texts[QString()].body;
    body = joined(body, typed);
    touch();
}

void ComposerController::keepAside(const QString &typed)
{
    services::NewPost post;
    post.body = typed;
    post.timezone = m_deps.context.timezone();
    m_deps.posts.create(post, &m_deps.context, [guard = QPointer(this)](const Result<RecordId> &id) {
        if (guard && id)
            Q_EMIT guard->acted(u"post.aside"_s, {});
        else if (guard)
            Q_EMIT guard->failed(id.error());
    });
}

/** For a composer that is let go before it knows the post: on behalf of the workspace. */
void ComposerController::joinLater(const RecordId &post, const QString &typed)
{
    const PanelDeps *deps = &m_deps;
    m_deps.store.read(
        &deps->context, [post](store::Reader &reader) { return readPostFacts(reader, post); },
        [deps, post, typed](const Result<PostFacts> &facts) {
            if (facts && !facts->isLocked())
                return deps->posts.edit(post, {{u"body"_s, joined(facts->text.body, typed)}}, &deps->context, [](const Result<store::Saved> &) {});
            services::NewPost draft;
            draft.body = typed;
            draft.timezone = deps->context.timezone();
            deps->posts.create(draft, &deps->context, [](const Result<RecordId> &) {});
        });
}

void ComposerController::startNew(qint64 scheduledAt)
{
    reset();
    m_facts.timezone = m_deps.context.timezone();
    m_texts.insert(QString(), {});
    m_base.insert(QString(), {});
    m_loaded = true;
    if (scheduledAt > 0)
        m_facts.scheduledAt = scheduledAt;
    Q_EMIT opened();
    m_analysisTimer.start();
}

bool ComposerController::canEdit() const
{
    return m_loaded && m_deps.context.canEdit() && !m_facts.isLocked() && !needsScope();
}

QString ComposerController::mediaPath(const MediaFacts &media) const
{
    return media.cachedPath.isEmpty() ? m_deps.assets.localPath(media.blobId) : media.cachedPath;
}

void ComposerController::onChanged(const store::ChangeNotice &notice)
{
    if (m_post.isNull())
        return;
    bool ours = false;
    if (const auto posts = notice.types.constFind(u"Post"_s); posts != notice.types.cend()) {
        ours = posts->reset || std::ranges::any_of(posts->records, [this](const store::RecordNote &note) { return note.id == m_post; });
    }
    for (const QString &type : {u"PostTarget"_s, u"PostAsset"_s, u"Asset"_s, u"PostEvent"_s, u"SocialAccount"_s, u"Conflict"_s})
        ours = ours || notice.types.contains(type);
    if (ours && !m_reloadTimer.isActive())
        m_reloadTimer.start();
}

void ComposerController::reload()
{
    if (m_post.isNull())
        return;
    if (m_inFlight > 0) {
        m_stale = true;
        return;
    }
    m_stale = false;
    m_deps.store.read(
        this, [post = m_post](store::Reader &reader) { return readPostFacts(reader, post); },
        [this, epoch = m_epoch, post = m_post](const Result<PostFacts> &facts) {
            if (post != m_post)
                return;
            // A save began or ended meanwhile: what was read may be older than what is on screen.
            if (epoch != m_epoch)
                return reload();
            if (facts)
                return take(*facts);
            if (facts.error().kind == ErrorKind::NotFound) {
                keepApartAside();
                m_apart.clear();
                reset();
                Q_EMIT gone();
            } else {
                Q_EMIT failed(facts.error());
            }
        });
}

void ComposerController::take(const PostFacts &facts)
{
    const bool first = !m_loaded;
    const QString typed = first ? m_texts.value(QString()).body : QString();
    m_loaded = true;
    if (first) {
        m_texts = {{QString(), facts.text}};
        for (const TargetFacts &target : facts.targets) {
            if (target.own)
                m_texts.insert(target.platform, *target.own);
        }
        m_base = m_texts;
    }
    const PostFacts before = m_facts.form();
    m_facts = facts;
    applyPatch(m_facts, m_patch);
    for (TargetFacts &target : m_facts.targets)
        applyOptions(target, m_options.value(target.id));
    for (MediaFacts &media : m_facts.media)
        media.altText = m_alts.value(media.use, media.altText);
    takeConflicts(facts, first);
    if (first)
        takeTyped(typed);
    if (first)
        Q_EMIT opened();
    else
        mergeTexts(facts);
    // Each save is read back; mostly only the words are new, and those are on screen.
    if (first || before != m_facts.form())
        Q_EMIT factsChanged();
    readUploads();
    m_analysisTimer.start();
    for (const auto &then : std::exchange(m_whenOpen, {}))
        then();
}

bool ComposerController::mergeScope(const QString &scope, const PostText &theirs, bool *clean)
{
    const PostText base = m_base.value(scope);
    const PostText shown = m_texts.value(scope);
    // What is apart takes no part: there the post has another text, and the editor keeps its own.
    PostText mine = withoutApart(scope, shown, base);
    // Where both changed the same words the base stays: what is saved next is an answer to that, and the server keeps both.
    PostText next = theirs;
    for (const QLatin1StringView name : {textProperties[0], textProperties[2], textProperties[3]}) {
        QString text = valueOf(mine, QString(name)).toString();
        bool isClean = true;
        mergeField(valueOf(base, QString(name)).toString(), text, valueOf(theirs, QString(name)).toString(), &isClean);
        setValueOf(mine, QString(name), text);
        if (!isClean)
            setValueOf(next, QString(name), valueOf(base, QString(name)));
        *clean = *clean && isClean;
    }
    if (theirs.parts != base.parts && theirs.parts != mine.parts) {
        bool isClean = true;
        if (mine.parts == base.parts) {
            mine.parts = theirs.parts;
        } else if (mine.parts.size() == theirs.parts.size() && base.parts.size() == theirs.parts.size()) {
            for (qsizetype i = 0; i < mine.parts.size(); ++i)
                mergeField(base.parts.at(i), mine.parts[i], theirs.parts.at(i), &isClean);
        } else {
            isClean = false;
        }
        if (!isClean)
            next.parts = base.parts;
        *clean = *clean && isClean;
    }
    m_base.insert(scope, next);
    mine = withoutApart(scope, mine, shown);
    m_texts.insert(scope, mine);
    return mine != shown;
}

void ComposerController::mergeTexts(const PostFacts &facts)
{
    QHash<QString, PostText> theirs{{QString(), facts.text}};
    for (const TargetFacts &target : facts.targets) {
        if (target.own)
            theirs.insert(target.platform, *target.own);
    }
    const QHash<QString, PostText> before = m_texts;
    bool clean = true;
    bool typing = false;
    for (auto it = theirs.cbegin(); it != theirs.cend(); ++it) {
        if (!m_texts.contains(it.key())) {
            // Taken back here but not written yet: what is on its way wins.
            if (m_base.contains(it.key()))
                continue;
            m_texts.insert(it.key(), *it);
            m_base.insert(it.key(), *it);
            Q_EMIT textReplaced(it.key());
            continue;
        }
        const PostText base = m_base.value(it.key());
        const PostText written = withoutApart(it.key(), m_texts.value(it.key()), base);
        const PostText read = withoutApart(it.key(), *it, base);
        bool scopeClean = true;
        if (mergeScope(it.key(), *it, &scopeClean))
            Q_EMIT textReplaced(it.key());
        if (written != base && read != base && written != read) {
            typing = true;
            clean = clean && scopeClean;
        }
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!theirs.contains(it.key()) && m_base.value(it.key()) == *it) {
            m_texts.remove(it.key());
            m_base.remove(it.key());
            Q_EMIT textReplaced(it.key());
        }
    }
    if (typing)
        Q_EMIT textMerged(clean);
    if (!pendingWrites().isEmpty())
        touch();
}

void ComposerController::readUploads()
{
    if (m_facts.media.isEmpty())
        return;
    m_deps.store.call(
        this, [](store::StoreCore &core) { return core.uploads(); },
        [this, post = m_post](const Result<QList<store::BlobUpload>> &uploads) {
            if (!uploads || post != m_post)
                return;
            QSet<QString> waiting;
            for (const store::BlobUpload &upload : *uploads) {
                if (upload.state != store::BlobUpload::State::Done)
                    waiting.insert(upload.blobId);
            }
            QSet<QString> ours;
            for (const MediaFacts &media : std::as_const(m_facts.media)) {
                if (waiting.contains(media.blobId))
                    ours.insert(media.blobId);
            }
            if (ours == m_uploading)
                return;
            m_uploading = ours;
            m_analysisTimer.start();
            Q_EMIT factsChanged();
        });
}

void ComposerController::startAnalysis()
{
    if (m_analysing) {
        m_analyseAgain = true;
        return;
    }
    m_analysing = true;
    AnalysisInput input{m_facts, m_texts, m_uploading, m_deps.clock.nowMs(), m_deps.context.sharedNetworks()};
    runOnPool(
        m_deps.pool, this, [input = std::move(input)] { return analyse(input); },
        [this, run = ++m_analysisRun](Analysis &&analysis) {
            if (run != m_analysisRun)
                return;
            m_analysing = false;
            m_analysis = std::move(analysis);
            Q_EMIT analysisChanged();
            if (std::exchange(m_analyseAgain, false))
                startAnalysis();
        });
}

void ComposerController::setSaveState(SaveState state)
{
    if (m_saveState == state)
        return;
    m_saveState = state;
    Q_EMIT saveStateChanged();
}

void applyPatch(PostFacts &facts, const QJsonObject &patch)
{
    const auto text = [&patch](const QString &key, QString &to) {
        if (patch.contains(key))
            to = patch.value(key).toString();
    };
    text(u"title"_s, facts.title);
    text(u"linkUrl"_s, facts.linkUrl);
    text(u"timezone"_s, facts.timezone);
    text(u"recurrenceRule"_s, facts.rule);
    text(u"spoilerText"_s, facts.spoilerText);
    text(u"language"_s, facts.language);
    if (patch.contains(u"isIdea"_s))
        facts.isIdea = patch.value(u"isIdea"_s).toBool();
    if (patch.contains(u"utm"_s))
        facts.utm = patch.value(u"utm"_s).toObject();
    if (patch.contains(u"sensitive"_s))
        facts.sensitive = patch.value(u"sensitive"_s).toBool();
    if (patch.contains(u"campaignId"_s))
        facts.campaign = RecordId::parse(patch.value(u"campaignId"_s).toString()).value_or(RecordId());
    if (patch.contains(u"scheduledAt"_s)) {
        const QDateTime at = QDateTime::fromString(patch.value(u"scheduledAt"_s).toString(), Qt::ISODateWithMs);
        facts.scheduledAt = at.isValid() ? at.toMSecsSinceEpoch() : 0;
    }
    if (patch.contains(u"recurrenceExdates"_s)) {
        facts.exdates.clear();
        for (const QJsonValue &value : patch.value(u"recurrenceExdates"_s).toArray())
            facts.exdates.append(QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch());
    }
}

} // namespace campanile::views::composer

#include "moc_composercontroller.cpp"
