// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/texteditors.h"

#include "ui/kit/chips.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/composer/counterbar.h"
#include "views/composer/postedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

const QString &commonId()
{
    static const QString id = u"all"_s;
    return id;
}

QToolButton *smallButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(ui::icon(icon, ui::ColorRole::Muted));
    button->setIconSize({14, 14});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

TextEditors::TextEditors(ComposerController &controller, SpellWorker &spelling, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_spelling(spelling)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(ui::space::X2);
    m_scopes = new ui::SegmentedControl(this);
    m_scopes->setAccessibleName(tr("Text for which network"));
    outer->addWidget(m_scopes, 0, Qt::AlignLeading);
    m_ownLine = new QWidget(this);
    auto *own = new QHBoxLayout(m_ownLine);
    own->setContentsMargins(0, 0, 0, 0);
    m_ownText = new QLabel(m_ownLine);
    m_ownText->setWordWrap(true);
    m_ownText->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_ownButton = new QPushButton(m_ownLine);
    own->addWidget(m_ownText, 1);
    own->addWidget(m_ownButton);
    outer->addWidget(m_ownLine);
    m_column = new QVBoxLayout;
    m_column->setSpacing(ui::space::X2);
    outer->addLayout(m_column);
    m_addPart = new QPushButton(ui::icon(u"plus"_s), tr("Add a part to the thread"), this);
    m_addPart->setProperty("kind", u"link"_s);
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
    connect(m_scopes, &ui::SegmentedControl::currentChanged, this, [this](const QString &id) { setScope(id == commonId() ? QString() : id); });
    connect(m_ownButton, &QPushButton::clicked, this, [this] {
        if (m_controller.isOwn(m_scope))
            m_controller.useCommon(m_scope);
        else
            m_controller.detach(m_scope);
    });
    connect(m_addPart, &QPushButton::clicked, this, [this] {
        m_controller.addPart(m_scope);
        if (!m_parts.isEmpty())
            m_parts.last().edit->setFocus();
    });
    connect(m_comment, &PostEdit::edited, this, [this](const QString &text) { m_controller.setFirstComment(m_scope, text); });
    connect(m_comment, &PostEdit::focused, this, [this] { m_focused = m_comment; });
    connect(m_comment, &PostEdit::workspaceUndoRequested, this, &TextEditors::workspaceUndoRequested);
    connect(m_comment, &PostEdit::refused, this, &TextEditors::refused);
}

PostEdit *TextEditors::current() const
{
    return m_focused ? m_focused.data() : part(0);
}

void TextEditors::setScope(const QString &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    rebuild();
}

PostEdit *TextEditors::makeEdit(int part)
{
    auto *edit = new PostEdit(m_spelling, this);
    edit->setMinimumLines(part == 0 ? 5 : 2);
    edit->setAccessibleName(part == 0 ? tr("Text of the post") : tr("Part %1 of the thread").arg(part + 1));
    edit->setPlaceholderText(part == 0 ? tr("What do you want to say?") : tr("The thread goes on here"));
    connect(edit, &PostEdit::edited, this, [this, part](const QString &text) { m_controller.setPart(m_scope, part, text); });
    connect(edit, &PostEdit::focused, this, [this, edit] { m_focused = edit; });
    connect(edit, &PostEdit::filesDropped, this, [this, part](const QStringList &files) { m_controller.addFiles(files, part); });
    connect(edit, &PostEdit::imagePasted, this, [this, part](const QByteArray &png) { m_controller.addImage(png, tr("Pasted picture.png"), part); });
    connect(edit, &PostEdit::refused, this, &TextEditors::refused);
    connect(edit, &PostEdit::workspaceUndoRequested, this, &TextEditors::workspaceUndoRequested);
    return edit;
}

void TextEditors::addRow(int part, int count)
{
    Part row;
    row.host = new QWidget(this);
    auto *column = new QVBoxLayout(row.host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    row.edit = makeEdit(part);
    row.counter = new CounterBar(row.host);
    column->addWidget(row.edit);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(row.counter, 1);
    if (part > 0) {
        const QString place = tr("part %1").arg(part + 1);
        auto *up = smallButton(u"arrow-up"_s, tr("Move %1 up").arg(place), row.host);
        auto *down = smallButton(u"arrow-down"_s, tr("Move %1 down").arg(place), row.host);
        auto *remove = smallButton(u"trash-2"_s, tr("Remove %1").arg(place), row.host);
        down->setEnabled(part < count - 1);
        connect(up, &QToolButton::clicked, this, [this, part] { m_controller.movePart(m_scope, part, part - 1); });
        connect(down, &QToolButton::clicked, this, [this, part] { m_controller.movePart(m_scope, part, part + 1); });
        connect(remove, &QToolButton::clicked, this, [this, part] { m_controller.removePart(m_scope, part); });
        for (QToolButton *button : {up, down, remove})
            below->addWidget(button, 0, Qt::AlignTop);
    }
    column->addLayout(below);
    m_column->addWidget(row.host);
    row.host->show();
    m_parts.append(row);
}

void TextEditors::rebuild()
{
    const int count = 1 + int(m_controller.text(m_scope).parts.size());
    const bool again = m_parts.size() == count;
    if (!again) {
        // Only what is missing or too many: the editor under the caret stays.
        while (m_parts.size() > count) {
            const Part gone = m_parts.takeLast();
            m_column->removeWidget(gone.host);
            gone.host->deleteLater();
        }
        // The move buttons of the last row depend on whether another one follows.
        if (m_parts.size() > 1) {
            const Part last = m_parts.takeLast();
            m_column->removeWidget(last.host);
            last.host->deleteLater();
        }
        while (m_parts.size() < count)
            addRow(int(m_parts.size()), count);
    }
    const PostText &text = m_controller.text(m_scope);
    for (int i = 0; i < m_parts.size(); ++i)
        m_parts.at(i).edit->replaceText(i == 0 ? text.body : text.parts.at(i - 1));
    m_comment->replaceText(text.firstComment);
    m_shownPlatforms.clear();
    refresh();
}

void TextEditors::refresh()
{
    fillScopes();
    const bool writable = m_controller.canEdit() && (m_scope.isEmpty() || m_controller.isOwn(m_scope));
    for (const Part &part : std::as_const(m_parts))
        part.edit->setReadOnly(!writable);
    m_comment->setReadOnly(!writable);
    bool threads = m_controller.facts().targets.isEmpty();
    bool comment = !m_controller.text(m_scope).firstComment.isEmpty();
    for (const TargetAnalysis &target : m_controller.analysis().targets) {
        if (!m_scope.isEmpty() && target.platform != m_scope)
            continue;
        threads = threads || target.threads;
        comment = comment || target.firstComment;
    }
    m_addPart->setVisible(writable && threads);
    m_commentBox->setVisible(comment);
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
    m_scopes->setVisible(platforms.size() > 1 || !own.isEmpty());
    if (!m_scope.isEmpty() && !platforms.contains(m_scope)) {
        m_scope.clear();
        rebuild();
        return;
    }
    if (platforms == m_shownPlatforms && own == m_shownOwn)
        return;
    m_shownPlatforms = platforms;
    m_shownOwn = own;
    QList<ui::FilterItem> items{{commonId(), tr("All"), {}}};
    for (const QString &platform : platforms)
        items.append({platform, networkName(platform), own.contains(platform) ? u"pencil"_s : QString()});
    const QSignalBlocker quiet(m_scopes);
    m_scopes->setItems(items);
    m_scopes->setCurrent(m_scope.isEmpty() ? commonId() : m_scope);
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
    for (int i = 0; i < m_parts.size(); ++i) {
        m_parts.at(i).counter->setCounts(m_controller.analysis(), platforms, i);
        m_parts.at(i).edit->setEntities(spansOf(i, i == 0 ? text.body : text.parts.value(i - 1)));
    }
}

} // namespace campanile::views::composer

#include "moc_texteditors.cpp"
