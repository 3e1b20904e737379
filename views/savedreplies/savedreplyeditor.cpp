// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedreplies/savedreplyeditor.h"

#include "ui/kit/bidi.h"
#include "ui/kit/card.h"
#include "ui/kit/forms.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/networkchoices.h"
#include "views/savedreplies/savedreplywords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameMost = 200;     // as the schema says of SavedReply.name
constexpr int kTextMost = 20'000;  // ... and of its content
constexpr int kTextLines = 7;

QLabel *savedReplyLabel(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(ui::fontOf(role));
    label->setAlignment((parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

bool isSameText(const services::SavedReplyText &a, const services::SavedReplyText &b)
{
    const auto sorted = [](QStringList list) {
        list.sort();
        return list;
    };
    return a.name == b.name && a.content == b.content && a.intent == b.intent && a.language == b.language && a.isActive == b.isActive
        && sorted(a.platforms) == sorted(b.platforms) && sorted(a.tags) == sorted(b.tags);
}

} // namespace

SavedReplyEditor::SavedReplyEditor(const PanelDeps &deps, QWidget *parent) : QWidget(parent), m_deps(deps)
{
    build();
    fillVariables();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    const auto touched = [this] {
        if (m_isShowing)
            return;
        refresh();
        Q_EMIT edited();
    };
    connect(m_name, &QLineEdit::textChanged, this, touched);
    connect(m_text, &QPlainTextEdit::textChanged, this, touched);
    connect(m_intent, &QComboBox::currentIndexChanged, this, touched);
    connect(m_language, &QComboBox::currentTextChanged, this, touched);
    connect(m_platforms, &ui::PickButton::changed, this, touched);
    connect(m_tags, &QLineEdit::textChanged, this, touched);
    connect(m_active, &QCheckBox::toggled, this, touched);
    connect(m_save, &QPushButton::clicked, this, &SavedReplyEditor::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, [this] { setReply(m_saved); Q_EMIT edited(); });
    connect(m_back, &QToolButton::clicked, this, &SavedReplyEditor::backRequested);
    connect(&deps.context, &WorkspaceContext::changed, this, &SavedReplyEditor::refresh);
    setReply({});
}

void SavedReplyEditor::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(ui::space::X4, ui::space::X3, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::X3);
    m_back = new QToolButton(content);
    m_back->setText(tr("All saved replies"));
    m_back->setIcon(ui::icon(u"arrow-left"_s, ui::ColorRole::Muted));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setProperty("kind", u"word"_s);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    m_reason = savedReplyLabel({}, ui::TypeRole::Caption, false, content);
    column->addWidget(m_reason);
    m_name = new QLineEdit(content);
    m_name->setMaxLength(kNameMost);
    m_name->setAccessibleName(tr("Name"));
    m_nameRow = new ui::FormRow(tr("Name"), m_name, tr("How it is found: short, as you would call it."), content);
    column->addWidget(m_nameRow);
    m_text = new QPlainTextEdit(content);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text"));
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kTextLines);
    m_variables = new QToolButton(content);
    m_variables->setText(tr("Insert a name"));
    m_variables->setIcon(ui::icon(u"plus"_s, ui::ColorRole::Muted));
    m_variables->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_variables->setProperty("kind", u"word"_s);
    m_variables->setPopupMode(QToolButton::InstantPopup);
    m_variables->setToolTip(tr("Names that are filled in when the reply is used"));
    column->addWidget(new ui::FormRow(tr("Text"), m_text, {}, content));
    column->addWidget(m_variables, 0, Qt::AlignLeading);
    auto *card = new ui::Card(content);
    auto *box = new QVBoxLayout(card);
    box->setContentsMargins(ui::space::X4, ui::space::X3, ui::space::X4, ui::space::X3);
    box->setSpacing(ui::space::X2);
    m_previewTitle = savedReplyLabel({}, ui::TypeRole::Caption, true, card);
    m_preview = savedReplyLabel({}, ui::TypeRole::Body, false, card);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_preview->setObjectName(u"preview"_s);
    box->addWidget(m_previewTitle);
    box->addWidget(m_preview);
    m_warnings = new QVBoxLayout;
    m_warnings->setSpacing(ui::space::X1);
    box->addLayout(m_warnings);
    column->addWidget(card);
    m_intent = new QComboBox(content);
    m_intent->addItem(tr("Anything"), QString());
    for (const ui::PickChoice &choice : savedReplyIntents())
        m_intent->addItem(choice.label, choice.wire);
    m_language = new QComboBox(content);
    m_language->addItem(tr("Any language"), QString());
    for (const ui::PickChoice &choice : savedReplyLanguages())
        m_language->addItem(choice.label, choice.wire);
    auto *two = new QHBoxLayout;
    two->setSpacing(ui::space::X3);
    two->addWidget(new ui::FormRow(tr("Fits"), m_intent, {}, content), 1);
    two->addWidget(new ui::FormRow(tr("Language"), m_language, {}, content), 1);
    column->addLayout(two);
    m_platforms = new ui::PickButton(tr("Networks"), tr("All networks"), networkChoices(), content);
    column->addWidget(new ui::FormRow(tr("Networks"), m_platforms, {}, content));
    m_tags = new QLineEdit(content);
    m_tags->setMaxLength(1000);
    column->addWidget(new ui::FormRow(tr("Tags"), m_tags, tr("Separated by commas."), content));
    m_active = new QCheckBox(tr("Offer it where people answer"), content);
    column->addWidget(m_active);
    column->addStretch(1);
    auto *scroll = ui::plainScroll(content, {}, this);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::X4, ui::space::X2, ui::space::X4, ui::space::X3);
    foot->setSpacing(ui::space::X2);
    m_discard = new QPushButton(tr("Discard changes"), this);
    m_save = ui::primaryButton(tr("Save"), this);
    m_save->setShortcut(QKeySequence::Save);
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    foot->addStretch(1);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addLayout(foot);
}

void SavedReplyEditor::fillVariables()
{
    auto *menu = new QMenu(m_variables);
    for (const QString &name : domain::replyVariables())
        menu->addAction(variableWords(name), this, [this, name] { insertVariable(name); });
    m_variables->setMenu(menu);
}

void SavedReplyEditor::insertVariable(const QString &name)
{
    m_text->insertPlainText(u"{{%1}}"_s.arg(name));
    m_text->setFocus();
}

void SavedReplyEditor::setReply(const services::SavedReplyText &text)
{
    m_isShowing = true;
    m_saved = text;
    m_name->setText(text.name);
    if (m_text->toPlainText() != text.content)
        m_text->setPlainText(text.content);
    m_intent->setCurrentIndex(std::max(0, m_intent->findData(text.intent)));
    if (!text.language.isEmpty() && m_language->findData(text.language) < 0)
        m_language->addItem(text.language, text.language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(text.language)));
    m_platforms->setPicked(text.platforms);
    m_tags->setText(text.tags.join(u", "_s));
    m_active->setChecked(text.isActive);
    m_isShowing = false;
    m_nameRow->setError({});
    refresh();
}

void SavedReplyEditor::begin(const services::SavedReplyText &text)
{
    setReply(text);
    m_saved = {};
    refresh();
}

void SavedReplyEditor::follow(const services::SavedReplyText &text)
{
    if (text.id != m_saved.id || isSameText(text, m_saved))
        return;
    if (isDirty())
        m_saved = text;
    else
        setReply(text);
    refresh();
}

services::SavedReplyText SavedReplyEditor::reply() const
{
    services::SavedReplyText text;
    text.id = m_saved.id;
    text.name = m_name->text().simplified();
    text.content = m_text->toPlainText();
    text.intent = m_intent->currentData().toString();
    text.language = m_language->currentData().toString();
    text.platforms = m_platforms->picked();
    for (const QString &tag : m_tags->text().split(u',')) {
        if (!tag.simplified().isEmpty() && !text.tags.contains(tag.simplified()))
            text.tags.append(tag.simplified());
    }
    text.isActive = m_active->isChecked();
    return text;
}

bool SavedReplyEditor::isDirty() const
{
    return !isSameText(reply(), m_saved);
}

void SavedReplyEditor::setSaved(const services::SavedReplyText &text)
{
    m_saved = text;
    refresh();
}

void SavedReplyEditor::setReader(const domain::ReplyValues &values, const QString &whose)
{
    m_values = values;
    m_previewTitle->setText(whose);
    refresh();
}

void SavedReplyEditor::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void SavedReplyEditor::showProblem(const QString &text)
{
    m_nameRow->setError(text);
}

void SavedReplyEditor::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

QStringList SavedReplyEditor::checkedPlatforms() const
{
    if (!m_platforms->picked().isEmpty())
        return m_platforms->picked();
    QStringList wires;
    for (const models::AccountRow &account : m_deps.accounts.rows()) {
        if (!wires.contains(account.platform))
            wires.append(account.platform);
    }
    return wires;
}

void SavedReplyEditor::refresh()
{
    const QString reason = m_deps.context.whyNot(Permission::EditSavedReplies);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_intent), static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_platforms),
                           static_cast<QWidget *>(m_tags), static_cast<QWidget *>(m_active), static_cast<QWidget *>(m_variables)})
        field->setEnabled(reason.isEmpty());
    m_text->setReadOnly(!reason.isEmpty());
    const QString content = m_text->toPlainText();
    m_preview->setText(content.trimmed().isEmpty() ? tr("Write a text to see how it reads.") : domain::fillReply(content, m_values).text.left(kTextMost));
    while (QLayoutItem *item = m_warnings->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QList<SavedReplyWarning> warnings = savedReplyWarnings(content, checkedPlatforms(), m_values, m_deps.context.networks());
    if (content.size() > kTextMost)
        warnings.append({tr("A saved reply has at most %1 characters.").arg(QLocale().toString(kTextMost)), true});
    for (const SavedReplyWarning &warning : warnings) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(ui::space::X2);
        auto *mark = new QLabel(line);
        mark->setPixmap(ui::icon(warning.isError ? u"circle-alert"_s : u"triangle-alert"_s, warning.isError ? ui::ColorRole::Danger : ui::ColorRole::Warning).pixmap(ui::metric::IconSmall));
        row->addWidget(mark, 0, Qt::AlignTop);
        QLabel *text = savedReplyLabel(warning.text, ui::TypeRole::Caption, false, line);
        text->setObjectName(u"warning"_s);
        row->addWidget(text, 1);
        m_warnings->addWidget(line);
    }
    const services::SavedReplyText now = reply();
    const bool isComplete = !now.name.isEmpty() && !now.content.trimmed().isEmpty() && content.size() <= kTextMost;
    const bool isChanged = isDirty();
    m_save->setEnabled(reason.isEmpty() && isComplete && isChanged);
    m_discard->setVisible(isChanged && !m_saved.id.isNull());
    if (!now.name.isEmpty())
        m_nameRow->setError({});
}

} // namespace campanile::views
#include "moc_savedreplyeditor.cpp"
