// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a ComposerController that came into conflict: the editor keeps this person's, the post keeps the colleague's, until one is chosen.
#include "app/services/workspaceservice.h"
#include "views/composer/composercontroller.h"

#include <QJsonArray>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const QString &scope, const QString &property)
{
    return scope + u'/' + property;
}

/** "" and [] are what the composer makes of a text that is not there. */
bool sameText(const QJsonValue &a, const QJsonValue &b)
{
    const auto isEmpty = [](const QJsonValue &value) { return value.toString().isEmpty() && value.toArray().isEmpty(); };
    return a == b || (isEmpty(a) && isEmpty(b));
}

/** As one text, for a draft of its own. */
QString wordsOf(const QJsonValue &value)
{
    QStringList parts;
    for (const QJsonValue &part : value.toArray())
        parts.append(part.toString());
    return value.isArray() ? parts.join(u"\n\n"_s) : value.toString();
}

} // namespace

const ApartText *ComposerController::apartText(const QString &scope, const QString &property) const
{
    const auto it = m_apart.constFind(placeOf(scope, property));
    return it == m_apart.cend() ? nullptr : &*it;
}

bool ComposerController::isUndecided() const
{
    return std::ranges::any_of(m_apart, [](const ApartText &text) { return text.property != u"planningNotes"; });
}

PostText ComposerController::withoutApart(const QString &scope, PostText text, const PostText &instead) const
{
    for (const ApartText &apart : m_apart) {
        if (apart.scope == scope)
            setValueOf(text, apart.property, valueOf(instead, apart.property));
    }
    return text;
}

/** What is to be kept on this computer: nothing while the conflict's own record has it. */
QJsonValue ComposerController::wantedBeside(const ApartText &text) const
{
    const QJsonValue shown = valueOf(m_texts.value(text.scope), text.property);
    return text.isInRecord && !text.conflicts.isEmpty() && sameText(shown, text.kept) ? QJsonValue(QJsonValue::Undefined) : shown;
}

bool ComposerController::hasUnkept() const
{
    return std::ranges::any_of(m_apart, [this](const ApartText &text) { return wantedBeside(text) != text.beside; });
}

void ComposerController::keepApart()
{
    for (auto it = m_apart.begin(); it != m_apart.end(); ++it) {
        const QJsonValue wanted = wantedBeside(*it);
        if (wanted == it->beside)
            continue;
        ++m_inFlight;
        m_deps.posts.keepBeside(m_post, it.key(), wanted, this, [this, place = it.key(), wanted, post = m_post](const Result<void> &kept) {
            if (post != m_post)
                return;
            --m_inFlight;
            ++m_epoch;
            if (const auto text = m_apart.find(place); kept && text != m_apart.end()) {
                text->beside = wanted;
            } else if (!kept) {
                m_failedWrite = true;
                Q_EMIT failed(kept.error());
            }
            if (m_inFlight == 0)
                finishSaving();
        });
    }
}

void ComposerController::forgetBeside(const QString &place)
{
    m_deps.posts.keepBeside(m_post, place, QJsonValue(QJsonValue::Undefined), &m_deps.context, [](const Result<void> &) {});
}

void ComposerController::setApart(const ApartText &text, const QJsonValue &shown)
{
    const QString place = placeOf(text.scope, text.property);
    m_apart.insert(place, text);
    PostText &editor = m_texts[text.scope];
    if (!sameText(valueOf(editor, text.property), shown)) {
        setValueOf(editor, text.property, shown);
        Q_EMIT textReplaced(text.scope);
    }
    if (wantedBeside(text) != text.beside)
        touch();
}

/** The editor shows the post's own text again. */
void ComposerController::endApart(const QString &place, const QJsonValue &stored)
{
    const ApartText text = m_apart.take(place);
    if (!m_texts.contains(text.scope))
        return forgetBeside(place);
    setValueOf(m_base[text.scope], text.property, stored);
    PostText &editor = m_texts[text.scope];
    if (!sameText(valueOf(editor, text.property), stored)) {
        setValueOf(editor, text.property, stored);
        Q_EMIT textReplaced(text.scope);
    }
    if (!text.beside.isUndefined())
        forgetBeside(place);
}

/** What was written beside a post that nobody can write in any more becomes a draft of its own. */
void ComposerController::keepApartAside()
{
    for (auto it = m_apart.cbegin(); it != m_apart.cend(); ++it) {
        const QJsonValue shown = valueOf(m_texts.value(it->scope), it->property);
        if (!it->isInRecord || !sameText(shown, it->kept))
            keepAside(wordsOf(shown));
    }
}

void ComposerController::takeBeside(const PostFacts &facts)
{
    for (auto it = facts.beside.cbegin(); it != facts.beside.cend(); ++it) {
        const qsizetype cut = it.key().lastIndexOf(u'/');
        const QString scope = it.key().left(cut);
        const QString property = it.key().mid(cut + 1);
        if (!m_texts.contains(scope)) {
            // The network has no text of its own any more.
            keepAside(wordsOf(*it));
            forgetBeside(it.key());
        } else if (sameText(valueOf(m_texts.value(scope), property), *it)) {
            forgetBeside(it.key());
        } else {
            setApart({scope, property, {}, QJsonValue(QJsonValue::Undefined), {}, false, *it}, *it);
        }
    }
}

void ComposerController::takeConflicts(const PostFacts &facts, bool first)
{
    const auto stored = [&facts](const QString &scope) {
        const TargetFacts *target = scope.isEmpty() ? nullptr : facts.targetOf(scope);
        return scope.isEmpty() ? facts.text : target && target->own ? *target->own : PostText();
    };
    QSet<RecordId> open;
    QMap<QString, QList<TextConflict>> byText;
    for (const TextConflict &conflict : facts.conflicts) {
        open.insert(conflict.id);
        byText[placeOf(conflict.scope, conflict.property)].append(conflict);
    }
    const QSet<RecordId> known = std::exchange(m_knownConflicts, open);
    if (facts.isLocked()) {
        if (first)
            takeBeside(facts);
        keepApartAside();
        for (const QString &place : m_apart.keys())
            endApart(place, valueOf(stored(m_apart.value(place).scope), m_apart.value(place).property));
        return;
    }
    if (!m_deps.context.canEdit() || needsScope()) {
        m_knownConflicts = known;
        return;
    }
    if (first)
        takeBeside(facts);
    for (auto it = byText.cbegin(); it != byText.cend(); ++it) {
        const TextConflict &conflict = it->first();
        if (!m_texts.contains(conflict.scope))
            continue;
        const bool isMine = conflict.by.isNull() || m_deps.me.isNull() || conflict.by == m_deps.me;
        ApartText text{conflict.scope, conflict.property, {}, isMine ? conflict.mine : conflict.theirs, conflict.byName, isMine && conflict.isAlternative};
        if (isMine)
            text.otherName = conflict.scope.isEmpty() && facts.changedBy != m_deps.me ? facts.changedByName : QString();
        for (const TextConflict &one : *it)
            text.conflicts.append(one.id);
        if (const auto apart = m_apart.find(it.key()); apart != m_apart.end()) {
            text.beside = apart->beside;
            *apart = text;
            continue;
        }
        if (known.contains(conflict.id))
            continue;
        const QJsonValue shown = valueOf(m_texts.value(conflict.scope), conflict.property);
        const QJsonValue saved = valueOf(m_base.value(conflict.scope), conflict.property);
        const QJsonValue now = valueOf(stored(conflict.scope), conflict.property);
        const bool isWritten = m_writtenHere.contains(it.key()) || !sameText(shown, saved);
        if (text.isInRecord && isWritten && !sameText(shown, now))
            setApart(text, shown);
        else if (text.isInRecord && sameText(now, conflict.theirs))
            setApart(text, m_chosenAway.contains(it.key()) ? m_chosenAway.take(it.key()) : conflict.mine);
        else if (!isMine && !conflict.isAlternative && isWritten && !first && sameText(saved, conflict.theirs) && sameText(now, conflict.mine))
            setApart(text, shown);
    }
    for (const QString &place : m_apart.keys()) {
        ApartText &text = m_apart[place];
        if (byText.contains(place))
            continue;
        const QJsonValue shown = valueOf(m_texts.value(text.scope), text.property);
        const QJsonValue now = valueOf(stored(text.scope), text.property);
        // Settled on the list of conflicts, or by a colleague: only what was written since is still for this person to decide.
        if (sameText(shown, now) || (!text.kept.isUndefined() && sameText(shown, text.kept))) {
            endApart(place, now);
        } else {
            text.conflicts.clear();
            if (wantedBeside(text) != text.beside)
                touch();
        }
    }
}

void ComposerController::useText(const QString &scope, const QString &property, bool mine)
{
    const QString place = placeOf(scope, property);
    const auto apart = m_apart.constFind(place);
    if (apart == m_apart.cend() || !canEdit())
        return;
    const QJsonValue stored = valueOf(m_base.value(scope), property);
    const QJsonValue shown = valueOf(m_texts.value(scope), property);
    const QJsonValue chosen = mine ? shown : stored;
    const auto settled = [this, scope, property, place, stored, shown, mine] {
        m_writtenHere.insert(place);
        if (!mine) {
            m_chosenAway.insert(place, shown);
            endApart(place, stored);
            return;
        }
        // What was typed while it was settled is an edit like any other.
        const bool isBeside = !m_apart.take(place).beside.isUndefined();
        setValueOf(m_base[scope], property, shown);
        if (isBeside)
            forgetBeside(place);
    };
    const QList<RecordId> conflicts = apart->conflicts;
    if (conflicts.isEmpty()) {
        if (mine) {
            m_apart.remove(place);
            touch();
            // The edit first: it is on the disk before the copy beside the post goes.
            flush();
            forgetBeside(place);
        } else {
            settled();
        }
        Q_EMIT factsChanged();
        return;
    }
    ++m_inFlight;
    ++m_epoch;
    setSaveState(SaveState::Saving);
    m_deps.workspace.settleConflicts(conflicts, chosen, stored, this, [this, settled, mine, post = m_post](const Result<store::Saved> &saved) {
        if (post != m_post)
            return;
        --m_inFlight;
        ++m_epoch;
        if (saved) {
            settled();
            Q_EMIT acted(mine ? u"conflict.mine"_s : u"conflict.theirs"_s, saved->mutation);
            Q_EMIT factsChanged();
        } else {
            Q_EMIT failed(saved.error());
        }
        if (m_inFlight == 0)
            finishSaving();
    });
}

} // namespace campanile::views::composer
