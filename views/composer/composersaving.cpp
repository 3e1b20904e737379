// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of a ComposerController and their way to the store.
#include "views/composer/composercontroller.h"

#include <QJsonArray>
#include <QPointer>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

/** What differs, as properties: the same names in Post and in customContent. */
QJsonObject textPatch(const PostText &base, const PostText &now)
{
    QJsonObject patch;
    if (base.body != now.body)
        patch.insert(u"body"_s, now.body);
    if (base.parts != now.parts)
        patch.insert(u"threadParts"_s, QJsonArray::fromStringList(now.parts));
    if (base.firstComment != now.firstComment)
        patch.insert(u"firstComment"_s, now.firstComment);
    if (base.notes != now.notes)
        patch.insert(u"planningNotes"_s, now.notes);
    return patch;
}

QJsonObject wholeText(const PostText &text)
{
    return {{u"body"_s, text.body}, {u"threadParts"_s, QJsonArray::fromStringList(text.parts)}, {u"firstComment"_s, text.firstComment}};
}

/** The values of @p base that @p patch changes. */
QJsonObject baseOf(const QJsonObject &patch, const PostText &base)
{
    QJsonObject values;
    for (const QLatin1StringView name : textProperties) {
        if (patch.contains(name))
            values.insert(name, valueOf(base, QString(name)));
    }
    return values;
}

bool isTextProperty(const QString &name)
{
    return name == u"body" || name == u"threadParts" || name == u"firstComment" || name == u"planningNotes";
}

/** Written letter by letter; the rest of the form follows a pause. */
bool isTypedProperty(const QString &name)
{
    return name == u"title" || name == u"linkUrl" || name == u"utm" || name == u"spoilerText";
}

} // namespace

const PostText &ComposerController::text(const QString &scope) const
{
    static const PostText none;
    auto it = m_texts.constFind(scope);
    if (it == m_texts.cend())
        it = m_texts.constFind(QString());
    return it == m_texts.cend() ? none : *it;
}

PostText *ComposerController::editable(const QString &scope)
{
    const auto it = m_texts.find(isOwn(scope) ? scope : QString());
    if (it == m_texts.end() || !canType())
        return nullptr;
    return &*it;
}

void ComposerController::touch()
{
    setSaveState(m_inFlight > 0 ? SaveState::Saving : SaveState::Unsaved);
    // Not started again by each key: steady typing must reach the disk too.
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
    if (!m_analysisTimer.isActive())
        m_analysisTimer.start();
}

void ComposerController::setPart(const QString &scope, int index, const QString &text)
{
    PostText *target = editable(scope);
    if (!target || index < 0 || index > target->parts.size())
        return;
    QString &part = index == 0 ? target->body : target->parts[index - 1];
    if (part == text)
        return;
    part = text;
    touch();
}

void ComposerController::addPart(const QString &scope)
{
    PostText *target = editable(scope);
    if (target && m_loaded) {
        target->parts.append(QString());
        touch();
        Q_EMIT textReplaced(scope);
    }
}

void ComposerController::removePart(const QString &scope, int index)
{
    PostText *target = editable(scope);
    if (!target || index < 1 || index > target->parts.size())
        return;
    target->parts.removeAt(index - 1);
    if (!isOwn(scope))
        mediaFollows([index](int part) { return part >= index ? part - 1 : part; });
    touch();
    Q_EMIT textReplaced(scope);
}

void ComposerController::movePart(const QString &scope, int from, int to)
{
    PostText *target = editable(scope);
    if (!target || from == to || from < 0 || to < 0 || from > target->parts.size() || to > target->parts.size())
        return;
    QStringList all = QStringList{target->body} + target->parts;
    all.move(from, to);
    target->body = all.takeFirst();
    target->parts = all;
    if (!isOwn(scope)) {
        mediaFollows([from, to](int part) {
            if (part == from)
                return to;
            return part > from && part <= to ? part - 1 : part < from && part >= to ? part + 1 : part;
        });
    }
    touch();
    Q_EMIT textReplaced(scope);
}

void ComposerController::setFirstComment(const QString &scope, const QString &text)
{
    PostText *target = editable(scope);
    if (!target || target->firstComment == text)
        return;
    target->firstComment = text;
    touch();
}

void ComposerController::setNotes(const QString &text)
{
    PostText *target = editable(QString());
    if (!target || target->notes == text)
        return;
    target->notes = text;
    touch();
}

void ComposerController::detach(const QString &platform)
{
    if (!canEdit() || platform.isEmpty() || isOwn(platform))
        return;
    PostText own = text(QString());
    own.notes.clear();
    m_texts.insert(platform, own);
    touch();
    Q_EMIT textReplaced(platform);
}

void ComposerController::useCommon(const QString &platform)
{
    if (!canEdit() || !isOwn(platform))
        return;
    m_texts.remove(platform);
    for (const QString &place : m_apart.keys()) {
        if (m_apart.value(place).scope == platform) {
            m_apart.remove(place);
            forgetBeside(place);
        }
    }
    touch();
    Q_EMIT textReplaced(platform);
}

void ComposerController::patch(const QJsonObject &properties)
{
    if (!canEdit() || properties.isEmpty())
        return;
    bool typed = true;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        m_patch.insert(it.key(), it.value());
        typed = typed && isTypedProperty(it.key());
    }
    applyPatch(m_facts, properties);
    touch();
    if (!typed)
        Q_EMIT factsChanged();
    else if (!m_factsTimer.isActive())
        m_factsTimer.start();
}

void ComposerController::setTag(const QString &tag, bool on)
{
    const QString word = tag.simplified();
    if (!canEdit() || word.isEmpty() || m_facts.tags.contains(word) == on)
        return;
    if (on)
        m_facts.tags.append(word);
    else
        m_facts.tags.removeAll(word);
    Q_EMIT factsChanged();
    m_wanted = true;
    whenSaved([this, word, on] { m_deps.posts.addTag({m_post}, word, on, this, report(u"post.label"_s)); });
}

void ComposerController::setAccount(const RecordId &account, bool on)
{
    if (!canEdit())
        return;
    m_wanted = true;
    whenSaved([this, account, on] {
        QList<RecordId> accounts;
        for (const TargetFacts &target : std::as_const(m_facts.targets))
            accounts.append(target.account);
        accounts.removeAll(account);
        if (on)
            accounts.append(account);
        m_deps.posts.setAccounts(m_post, accounts, this, report(u"post.accounts"_s));
    });
}

QList<ComposerController::Write> ComposerController::pendingWrites() const
{
    QList<Write> writes;
    const PostText common = withoutApart(QString(), m_texts.value(QString()), m_base.value(QString()));
    QJsonObject patch = m_patch;
    const QJsonObject texts = textPatch(m_base.value(QString()), common);
    for (auto it = texts.begin(); it != texts.end(); ++it)
        patch.insert(it.key(), it.value());
    if (!patch.isEmpty())
        writes.append({QString(), patch, common, baseOf(texts, m_base.value(QString()))});
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        const PostText own = withoutApart(it.key(), *it, m_base.value(it.key()));
        if (it.key().isEmpty() || m_base.value(it.key()) == own)
            continue;
        Write write{it.key(), m_base.contains(it.key()) ? textPatch(m_base.value(it.key()), own) : wholeText(own), own};
        // Parts and comment may be the common ones, of which the network's own record knows nothing.
        if (m_base.contains(it.key()) && write.patch.contains(u"body"_s))
            write.base = {{u"body"_s, m_base.value(it.key()).body}};
        writes.append(write);
    }
    for (auto it = m_base.cbegin(); it != m_base.cend(); ++it) {
        if (!it.key().isEmpty() && !m_texts.contains(it.key())) {
            const QJsonValue none = QJsonValue::Null;
            writes.append({it.key(), {{u"body"_s, none}, {u"threadParts"_s, none}, {u"firstComment"_s, none}}, {}});
        }
    }
    return writes;
}

void ComposerController::flush()
{
    m_saveTimer.stop();
    if (!m_loaded)
        return;
    if (m_inFlight > 0) {
        m_again = true;
        return;
    }
    const QList<Write> writes = pendingWrites();
    if (writes.isEmpty() && m_alts.isEmpty() && m_options.isEmpty() && !hasUnkept() && !(m_wanted && m_post.isNull())) {
        finishSaving();
        return;
    }
    setSaveState(SaveState::Saving);
    m_failedWrite = false;
    ++m_epoch;
    if (m_post.isNull())
        return create();
    m_patch = {};
    // Counted up front: a store that answers at once must not end the saving before the last write is handed over.
    const QHash<RecordId, QString> alts = std::exchange(m_alts, {});
    const QHash<RecordId, QJsonObject> options = std::exchange(m_options, {});
    m_inFlight = int(writes.size() + alts.size() + options.size());
    for (const Write &write : writes)
        submit(write);
    for (auto it = alts.cbegin(); it != alts.cend(); ++it)
        submitAlt(it.key(), *it);
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        submitOptions(it.key(), *it);
    keepApart();
}

void ComposerController::create()
{
    services::NewPost post;
    const PostText sent = m_texts.value(QString());
    post.body = sent.body;
    post.timezone = m_facts.timezone;
    if (m_facts.scheduledAt > 0)
        post.scheduledAt = m_facts.scheduledAt;
    post.properties = m_patch;
    post.properties.remove(u"scheduledAt"_s);
    post.properties.remove(u"timezone"_s);
    if (!sent.parts.isEmpty())
        post.properties.insert(u"threadParts"_s, QJsonArray::fromStringList(sent.parts));
    if (!sent.firstComment.isEmpty())
        post.properties.insert(u"firstComment"_s, sent.firstComment);
    if (!sent.notes.isEmpty())
        post.properties.insert(u"planningNotes"_s, sent.notes);
    m_patch = {};
    m_inFlight = 1;
    // Answered on behalf of the workspace: what was typed until then must be written even if the composer is gone.
    const auto rest = std::make_shared<QJsonObject>();
    m_createRest = rest;
    QPointer<ComposerController> guard(this);
    m_deps.posts.create(post, &m_deps.context, [guard, rest, sent, deps = &m_deps, properties = post.properties, epoch = m_epoch](const Result<RecordId> &id) {
        if (guard && epoch == guard->m_epoch) {
            guard->m_createRest.reset();
            if (id)
                guard->m_post = *id;
            else
                guard->m_patch = properties;
            guard->written({QString(), {}, sent}, id ? Result<store::Saved>(store::Saved()) : Result<store::Saved>(id.error()));
        } else if (id && !rest->isEmpty()) {
            deps->posts.edit(*id, *rest, &deps->context, [](const Result<store::Saved> &) {});
        }
    });
}

/** Hands over everything, also while an earlier write is under way: nothing is left behind when the post is let go. */
void ComposerController::letGo()
{
    if (!m_loaded) {
        const QString typed = m_texts.value(QString()).body;
        if (!m_post.isNull() && !typed.isEmpty())
            joinLater(m_post, typed);
        return;
    }
    if (m_createRest) {
        for (const Write &write : pendingWrites()) {
            if (write.scope.isEmpty())
                *m_createRest = write.patch;
        }
        m_createRest.reset();
        return;
    }
    m_overtakes = std::exchange(m_inFlight, 0) > 0;
    flush();
    m_overtakes = false;
}

void ComposerController::submit(const Write &write)
{
    const auto done = [this, write, post = m_post](const Result<store::Saved> &saved) {
        if (post == m_post)
            written(write, saved);
    };
    // What is on its way is the person's own, and not yet known as saved: then the row itself tells what they wrote on.
    const QJsonObject base = m_overtakes ? QJsonObject() : write.base;
    if (write.scope.isEmpty()) {
        m_deps.posts.edit(m_post, write.patch, this, done, base);
        return;
    }
    QList<RecordId> targets;
    for (const TargetFacts &target : std::as_const(m_facts.targets)) {
        if (target.platform == write.scope)
            targets.append(target.id);
    }
    if (targets.isEmpty()) {
        done(store::Saved());
        return;
    }
    // One network may have several accounts: they share its text.
    m_inFlight += int(targets.size()) - 1;
    for (const RecordId &target : std::as_const(targets))
        m_deps.posts.customise(target, write.patch, this, done, base);
}

void ComposerController::written(const Write &write, const Result<store::Saved> &saved)
{
    --m_inFlight;
    ++m_epoch;
    if (saved) {
        if (!write.scope.isEmpty() && write.patch.value(u"body"_s).isNull() && write.patch.contains(u"body"_s))
            m_base.remove(write.scope);
        else
            m_base.insert(write.scope, write.sent);
        for (const QLatin1StringView name : textProperties) {
            if (write.patch.contains(name))
                m_writtenHere.insert(write.scope + u'/' + name);
        }
    } else {
        m_failedWrite = true;
        if (write.scope.isEmpty()) {
            for (auto it = write.patch.begin(); it != write.patch.end(); ++it) {
                if (!isTextProperty(it.key()) && !m_patch.contains(it.key()))
                    m_patch.insert(it.key(), it.value());
            }
        }
        Q_EMIT failed(saved.error());
    }
    if (m_inFlight == 0)
        finishSaving();
}

void ComposerController::submitAlt(const RecordId &use, const QString &text)
{
    m_deps.assets.setAltText(use, text, this, [this, use, text, post = m_post](const Result<store::Saved> &saved) {
        if (post != m_post)
            return;
        --m_inFlight;
        ++m_epoch;
        if (!saved) {
            m_failedWrite = true;
            if (!m_alts.contains(use))
                m_alts.insert(use, text);
            Q_EMIT failed(saved.error());
        }
        if (m_inFlight == 0)
            finishSaving();
    });
}

void ComposerController::finishSaving()
{
    if (m_failedWrite) {
        // Kept on screen and tried again with the next key.
        m_then.clear();
        m_failedWrite = false;
        setSaveState(SaveState::Failed);
        return;
    }
    if (std::exchange(m_again, false) || hasPending()) {
        if (m_post.isNull() || hasPending())
            return flush();
    }
    setSaveState(SaveState::Saved);
    m_stale = true;
    const QList<std::function<void()>> then = std::exchange(m_then, {});
    for (const auto &step : then)
        step();
    if (std::exchange(m_stale, false) && !m_reloadTimer.isActive())
        m_reloadTimer.start();
}

void ComposerController::whenSaved(std::function<void()> then)
{
    if (!m_post.isNull() && m_inFlight == 0 && !hasPending()) {
        then();
        return;
    }
    m_wanted = true;
    m_then.append(std::move(then));
    flush();
}

std::function<void(Result<store::Saved>)> ComposerController::report(const QString &what)
{
    return [this, what](const Result<store::Saved> &saved) {
        if (saved) {
            Q_EMIT acted(what, saved->mutation);
        } else {
            Q_EMIT failed(saved.error());
            // A box that was ticked in vain goes back to what is there.
            Q_EMIT factsChanged();
        }
        if (!m_reloadTimer.isActive())
            m_reloadTimer.start();
    };
}

} // namespace campanile::views::composer
