// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composertools.h"

#include "ui/kit/emojipicker.h"
#include "ui/kit/forms.h"
#include "ui/kit/popover.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/templatedialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern(u"\\{\\{\\s*([^{}\\s][^{}]{0,60}?)\\s*\\}\\}"_s);
    return pattern;
}

} // namespace

QStringList templateVariables(const QString &content)
{
    QStringList names;
    auto it = variablePattern().globalMatch(content);
    while (it.hasNext()) {
        const QString name = it.next().captured(1);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

QString filledTemplate(const QString &content, const QHash<QString, QString> &values)
{
    QString out;
    qsizetype at = 0;
    auto it = variablePattern().globalMatch(content);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        out += content.mid(at, match.capturedStart() - at);
        const QString value = values.value(match.captured(1));
        out += value.isEmpty() ? match.captured() : value;
        at = match.capturedEnd();
    }
    return out + content.mid(at);
}

ComposerTools::ComposerTools(const PanelDeps &deps, SpellWorker &spelling, QWidget *parent)
    : QWidget(parent), m_deps(deps), m_spelling(spelling)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_emoji = add(u"smile"_s, tr("Insert an emoji"), &ComposerTools::openEmoji);
    m_media = add(u"image"_s, tr("Add pictures or videos"), &ComposerTools::mediaRequested);
    m_template = add(u"file-text"_s, tr("Insert a template"), &ComposerTools::openTemplates);
    m_spell = add(u"globe"_s, tr("Language of the spelling check"), &ComposerTools::openSpelling);
}

QToolButton *ComposerTools::add(const QString &icon, const QString &name, void (ComposerTools::*slot)())
{
    auto *button = new QToolButton(this);
    button->setIcon(ui::icon(icon, ui::ColorRole::Muted));
    button->setIconSize({ui::room(ui::metric::IconSmall), ui::room(ui::metric::IconSmall)});
    button->setToolTip(name);
    button->setAccessibleName(name);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, slot);
    return button;
}

void ComposerTools::setWritable(bool writable)
{
    // Nothing to insert where nothing can be written; spelling is not checked there either.
    for (QToolButton *button : {m_emoji, m_media, m_template, m_spell})
        button->setVisible(writable);
}

int ComposerTools::fullWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right();
    for (const QToolButton *button : {m_emoji, m_media, m_template, m_spell})
        width += button->sizeHint().width() + layout()->spacing();
    return width;
}

void ComposerTools::openEmoji()
{
    Q_EMIT opening();
    auto *picker = new ui::EmojiPicker(&m_deps.settings);
    auto *popover = new ui::Popover(picker, this);
    connect(picker, &ui::EmojiPicker::emojiPicked, this, &ComposerTools::textChosen);
    connect(picker, &ui::EmojiPicker::finished, popover, &QWidget::close);
    popover->openAt(m_emoji);
}

void ComposerTools::openTemplates()
{
    Q_EMIT opening();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const models::TemplateRow &row : m_deps.templates.rows()) {
        QString name = row.name;
        menu->addAction(name.replace(u'&', u"&&"_s), this, [this, row] { askVariables(row.name, row.content); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No template yet"))->setEnabled(false);
    if (m_deps.context.can(Permission::EditTemplates)) {
        menu->addSeparator();
        const QString text = m_text ? m_text() : QString();
        menu->addAction(text.trimmed().isEmpty() ? tr("New template…") : tr("Make this text a template…"), this, [this, text] { editTemplate({{}, {}, text}); });
        if (!m_deps.templates.rows().isEmpty()) {
            QMenu *edit = menu->addMenu(tr("Change or delete"));
            for (const models::TemplateRow &row : m_deps.templates.rows()) {
                QString name = row.name;
                edit->addAction(name.replace(u'&', u"&&"_s), this, [this, row] { editTemplate(row); });
            }
        }
    }
    menu->popup(m_template->mapToGlobal(QPoint(0, m_template->height())));
}

void ComposerTools::editTemplate(const models::TemplateRow &row)
{
    (new TemplateDialog(row, m_deps, window()))->open();
}

void ComposerTools::askVariables(const QString &name, const QString &content)
{
    const QStringList variables = templateVariables(content);
    if (variables.isEmpty()) {
        Q_EMIT textChosen(content);
        return;
    }
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    auto *title = new QLabel(name, form);
    title->setFont(ui::fontOf(ui::TypeRole::Strong));
    title->setTextFormat(Qt::PlainText);
    column->addWidget(title);
    QHash<QString, QLineEdit *> fields;
    for (const QString &variable : variables) {
        auto *field = new QLineEdit(form);
        column->addWidget(new ui::FormRow(variable, field, {}, form));
        fields.insert(variable, field);
    }
    QPushButton *insert = ui::primaryButton(tr("Insert"), form);
    column->addWidget(insert, 0, Qt::AlignTrailing);
    auto *popover = new ui::Popover(form, this);
    const auto take = [this, popover, fields, content] {
        QHash<QString, QString> values;
        for (auto it = fields.begin(); it != fields.end(); ++it)
            values.insert(it.key(), it.value()->text());
        Q_EMIT textChosen(filledTemplate(content, values));
        popover->close();
    };
    connect(insert, &QPushButton::clicked, this, take);
    for (QLineEdit *field : std::as_const(fields))
        connect(field, &QLineEdit::returnPressed, this, take);
    popover->openAt(m_template);
    fields.value(variables.first())->setFocus();
}

void ComposerTools::openSpelling()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto choose = [this](const QString &language) {
        m_deps.settings.setValue(spellLanguage, language);
        m_spelling.setLanguage(language, m_deps.settings.value(spellOwnWords));
    };
    QAction *off = menu->addAction(tr("No spelling check"), this, [choose] { choose(u"off"_s); });
    off->setCheckable(true);
    off->setChecked(!m_spelling.isOn());
    for (const QString &language : m_spelling.languages()) {
        const QLocale locale(language);
        const QString name = u"%1 (%2)"_s.arg(locale.nativeLanguageName(), locale.nativeCountryName());
        QAction *action = menu->addAction(name, this, [choose, language] { choose(language); });
        action->setCheckable(true);
        action->setChecked(language == m_spelling.language());
    }
    menu->popup(m_spell->mapToGlobal(QPoint(0, m_spell->height())));
}

} // namespace campanile::views::composer

#include "moc_composertools.cpp"
