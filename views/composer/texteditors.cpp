// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/texteditors.h"

#include "ui/kit/chips.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/composer/mediastrip.h"
#include "views/composer/postedit.h"
#include "views/composer/writingcard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using domain::Capability;

namespace {

const QString &commonId()
{
    static const QString id = u"all"_s;
    return id;
}

} // namespace

TextEditors::TextEditors(ComposerController &controller, const PanelDeps &deps, SpellWorker &spelling, MediaPictures &pictures, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_spelling(spelling), m_deps(deps), m_pictures(pictures)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(ui::space::X2);
    m_scopes = new ui::SegmentedControl(this);
    m_scopes->setAccessibleName(tr("Text for which network"));
    // It must not hold the column as wide as itself: the list takes its place then.
    m_scopes->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_scopeList = new QComboBox(this);
    m_scopeList->setAccessibleName(tr("Text for which network"));
    m_scopeList->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    outer->addWidget(m_scopes, 0, Qt::AlignLeading);
    outer->addWidget(m_scopeList);
    m_ownLine = new QWidget(this);
    auto *own = new QHBoxLayout(m_ownLine);
    own->setContentsMargins(0, 0, 0, 0);
    m_ownText = new QLabel(m_ownLine);
    m_ownText->setWordWrap(true);
    m_ownText->setForegroundRole(QPalette::PlaceholderText);
    m_ownButton = new QPushButton(m_ownLine);
    own->addWidget(m_ownText, 1);
    own->addWidget(m_ownButton);
    outer->addWidget(m_ownLine);
    m_column = new QVBoxLayout;
    m_column->setSpacing(ui::space::X2);
    outer->addLayout(m_column);
    m_addPart = new QToolButton(this);
    m_addPart->setIcon(ui::icon(u"plus"_s, ui::ColorRole::Muted));
    m_addPart->setText(u' ' + tr("Add a part to the thread"));
    m_addPart->setAccessibleName(tr("Add a part to the thread"));
    m_addPart->setMinimumWidth(2 * ui::space::X8); // its words must not make a narrow panel wider
    m_addPart->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    outer->addWidget(m_addPart, 0, Qt::AlignLeading);
    m_commentBox = new QWidget(this);
    auto *comment = new QVBoxLayout(m_commentBox);
    comment->setContentsMargins(0, 0, 0, 0);
    comment->setSpacing(ui::space::LabelGap);
    auto *title = new QLabel(tr("First comment"), m_commentBox);
    title->setFont(ui::fontOf(ui::TypeRole::Strong));
    m_comment = new PostEdit(spelling, m_commentBox);
    m_comment->setMinimumLines(1);
    m_comment->setAccessibleName(tr("First comment"));
    title->setBuddy(m_comment);
    m_comment->setPlaceholderText(tr("Posted under the post as soon as it is live"));
    comment->addWidget(title);
    comment->addWidget(m_comment);
    listen(m_comment);
    connect(m_scopes, &ui::SegmentedControl::currentChanged, this, &TextEditors::chooseScope);
    connect(m_scopeList, &QComboBox::activated, this, [this] { chooseScope(m_scopeList->currentData().toString()); });
    connect(m_ownButton, &QPushButton::clicked, this, [this] {
        if (m_controller.isOwn(m_scope))
            m_controller.useCommon(m_scope);
        else
            m_controller.detach(m_scope);
    });
    connect(m_addPart, &QToolButton::clicked, this, [this] {
        m_controller.addPart(m_scope);
        if (!m_cards.isEmpty())
            m_cards.last()->edit()->setFocus();
    });
    connect(m_comment, &PostEdit::edited, this, [this](const QString &text) { m_controller.setFirstComment(m_scope, text); });
}

/** What every editor of a text has in common. */
void TextEditors::listen(PostEdit *edit)
{
    connect(edit, &PostEdit::focused, this, [this, edit] { m_focused = edit; });
    connect(edit, &PostEdit::workspaceUndoRequested, this, &TextEditors::workspaceUndoRequested);
    connect(edit, &PostEdit::clipped, this, [this, edit = QPointer(edit)](qint64 bytes, PostEdit::Clip why) {
        Q_EMIT clipped(bytes, [edit] {
            if (edit)
                edit->undo();
        }, why);
    });
}

PostEdit *TextEditors::part(int index) const
{
    const WritingCard *card = m_cards.value(index);
    return card ? card->edit() : nullptr;
}

PostEdit *TextEditors::current() const
{
    return m_focused ? m_focused.data() : part(0);
}

WritingCard *TextEditors::activeCard() const
{
    return m_active ? m_active.data() : m_cards.value(0);
}

void TextEditors::chooseScope(const QString &id)
{
    setScope(id == commonId() ? QString() : id);
}

void TextEditors::setScope(const QString &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    // Each network's text has a history of its own; undo must not carry words from one into the other.
    reset();
}

void TextEditors::activate(WritingCard *card)
{
    m_active = card;
    for (WritingCard *other : std::as_const(m_cards))
        other->setActive(other == activeCard());
}

void TextEditors::addCard(int part)
{
    auto *card = new WritingCard(m_controller, m_deps, m_spelling, m_pictures, part, this);
    listen(card->edit());
    connect(card->edit(), &PostEdit::edited, this, [this, part](const QString &text) { m_controller.setPart(m_scope, part, text); });
    connect(card, &WritingCard::activated, this, [this, card] { activate(card); });
    connect(card, &WritingCard::moveRequested, this, [this, part](int to) { m_controller.movePart(m_scope, part, to); });
    connect(card, &WritingCard::removeRequested, this, [this, part] { m_controller.removePart(m_scope, part); });
    m_column->addWidget(card);
    card->show();
    m_cards.append(card);
}

/** Only what is missing or too many: the editor under the caret stays. */
void TextEditors::fitCards()
{
    const int count = 1 + int(m_controller.text(m_scope).parts.size());
    while (m_cards.size() > count) {
        WritingCard *gone = m_cards.takeLast();
        m_column->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    while (m_cards.size() < count)
        addCard(int(m_cards.size()));
    activate(m_cards.contains(m_active) ? m_active.data() : m_cards.first());
}

void TextEditors::reset()
{
    fitCards();
    const PostText &text = m_controller.text(m_scope);
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->edit()->adoptText(i == 0 ? text.body : text.parts.at(i - 1));
    m_comment->adoptText(text.firstComment);
    m_shownPlatforms.clear();
    refresh();
}

void TextEditors::rebuild()
{
    fitCards();
    const PostText &text = m_controller.text(m_scope);
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->edit()->replaceText(i == 0 ? text.body : text.parts.at(i - 1));
    m_comment->replaceText(text.firstComment);
    m_shownPlatforms.clear();
    refresh();
}

void TextEditors::refresh()
{
    fillScopes();
    const bool writable = m_controller.canType() && (m_scope.isEmpty() || m_controller.isOwn(m_scope));
    for (WritingCard *card : std::as_const(m_cards))
        card->setWritable(writable, int(m_cards.size()));
    m_comment->setReadOnly(!writable);
    const Analysis &analysis = m_controller.analysis();
    const bool threads = m_controller.facts().targets.isEmpty() || !analysis.platformsWith(Capability::Thread, m_scope).isEmpty();
    m_showsComment = !analysis.platformsWith(Capability::FirstComment, m_scope).isEmpty();
    m_addPart->setVisible(writable && threads && m_controller.isLoaded());
    showOwnLine();
    showCounts();
}

void TextEditors::fillScopes()
{
    const QStringList platforms = m_controller.facts().platforms();
    QStringList own;
    for (const QString &platform : platforms) {
        if (m_controller.isOwn(platform))
            own.append(platform);
    }
    if (!m_scope.isEmpty() && !platforms.contains(m_scope)) {
        setScope({});
        return;
    }
    if (platforms == m_shownPlatforms && own == m_shownOwn)
        return arrangeScopes();
    m_shownPlatforms = platforms;
    m_shownOwn = own;
    QList<ui::FilterItem> items{{commonId(), tr("All"), {}}};
    for (const QString &platform : platforms)
        items.append({platform, networkName(platform), own.contains(platform) ? u"pencil"_s : QString()});
    const QString current = m_scope.isEmpty() ? commonId() : m_scope;
    const QSignalBlocker quiet(m_scopes);
    m_scopes->setItems(items);
    m_scopes->setCurrent(current);
    m_scopeList->clear();
    for (const ui::FilterItem &item : std::as_const(items))
        m_scopeList->addItem(item.id == commonId() ? tr("Text for all networks") : item.text, item.id);
    m_scopeList->setCurrentIndex(m_scopeList->findData(current));
    arrangeScopes();
}

void TextEditors::arrangeScopes()
{
    const bool any = m_shownPlatforms.size() > 1 || !m_shownOwn.isEmpty();
    const bool fits = m_scopes->sizeHint().width() <= width();
    m_scopes->setVisible(any && fits);
    m_scopeList->setVisible(any && !fits);
}

void TextEditors::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeScopes();
}

void TextEditors::showOwnLine()
{
    m_ownLine->setVisible(!m_scope.isEmpty());
    if (m_scope.isEmpty())
        return;
    const bool own = m_controller.isOwn(m_scope);
    const QString network = networkName(m_scope);
    m_ownText->setText(own ? tr("%1 has a text of its own.").arg(network) : tr("%1 uses the common text.").arg(network));
    m_ownButton->setText(own ? tr("Use the common text") : tr("Write its own text"));
    m_ownButton->setEnabled(m_controller.canEdit());
}

QStringList TextEditors::countedPlatforms() const
{
    if (!m_scope.isEmpty())
        return {m_scope};
    QStringList list;
    for (const QString &platform : m_controller.facts().platforms()) {
        if (!m_controller.isOwn(platform))
            list.append(platform);
    }
    return list;
}

QList<TextSpan> TextEditors::spansOf(int part, const QString &text) const
{
    QList<TextSpan> spans;
    qsizetype cut = text.size();
    bool first = true;
    for (const QString &platform : countedPlatforms()) {
        const TargetAnalysis *target = m_controller.analysis().ofPlatform(platform);
        if (!target || part >= target->counts.size())
            continue;
        const domain::TextCount &count = target->counts.at(part);
        const bool over = count.problems.contains(u"tooLong"_s) || count.problems.contains(u"tooManyBytes"_s);
        // The tightest network decides where the text turns red.
        if (over)
            cut = std::min(cut, count.cut);
        if (!first)
            continue;
        first = false;
        const auto add = [&](const QList<domain::Entity> &list, TextSpan::Kind kind) {
            for (const domain::Entity &entity : list) {
                // A link that the composer adds lies behind the text.
                if (entity.end <= text.size())
                    spans.append({entity.begin, entity.end, kind});
            }
        };
        add(count.entities.links, TextSpan::Kind::Link);
        add(count.entities.mentions, TextSpan::Kind::Mention);
        add(count.entities.hashtags, TextSpan::Kind::Hashtag);
    }
    if (cut < text.size())
        spans.append({cut, text.size(), TextSpan::Kind::OverLimit});
    return spans;
}

void TextEditors::showCounts()
{
    const QStringList platforms = countedPlatforms();
    const PostText &text = m_controller.text(m_scope);
    for (int i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->showCounts(platforms);
        m_cards.at(i)->edit()->setEntities(spansOf(i, i == 0 ? text.body : text.parts.value(i - 1)));
    }
}

} // namespace campanile::views::composer

#include "moc_texteditors.cpp"
