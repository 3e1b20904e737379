// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/morefields.h"

#include "ui/kit/forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "ui/kit/flowlayout.h"
#include "views/composer/linkfield.h"
#include "views/composer/postedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using domain::Capability;

namespace {

/** BCP 47 tags of what is mostly written; another one that a post already has is added to the list. */
const QStringList &languageTags()
{
    static const QStringList tags{u"ar"_s, u"bg"_s, u"bn"_s, u"ca"_s, u"cs"_s, u"da"_s, u"de"_s, u"el"_s, u"en"_s, u"es"_s, u"et"_s, u"eu"_s,
                                  u"fa"_s, u"fi"_s, u"fr"_s, u"ga"_s, u"gl"_s, u"he"_s, u"hi"_s, u"hr"_s, u"hu"_s, u"id"_s, u"is"_s, u"it"_s,
                                  u"ja"_s, u"ko"_s, u"lt"_s, u"lv"_s, u"ms"_s, u"nb"_s, u"nl"_s, u"pl"_s, u"pt"_s, u"pt-BR"_s, u"ro"_s, u"ru"_s,
                                  u"sk"_s, u"sl"_s, u"sr"_s, u"sv"_s, u"sw"_s, u"ta"_s, u"th"_s, u"tr"_s, u"uk"_s, u"ur"_s, u"vi"_s, u"zh-CN"_s, u"zh-TW"_s};
    return tags;
}

QString languageName(const QString &tag)
{
    const QLocale locale(QString(tag).replace(u'-', u'_'));
    if (locale == QLocale::c())
        return tag;
    const QString name = locale.nativeLanguageName();
    return tag.contains(u'-') ? u"%1 (%2)"_s.arg(name, locale.nativeCountryName()) : name;
}

QStringList namesOf(const QStringList &platforms)
{
    QStringList names;
    for (const QString &platform : platforms)
        names.append(networkName(platform));
    return names;
}

QLabel *noteLabel(QWidget *parent)
{
    auto *note = new QLabel(parent);
    note->setWordWrap(true);
    note->setFont(ui::fontOf(ui::TypeRole::Caption));
    note->setForegroundRole(QPalette::PlaceholderText);
    return note;
}

} // namespace

MoreFields::MoreFields(ComposerController &controller, SpellWorker &spelling, TextEditors &editors, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_column(new QVBoxLayout(this)), m_addHost(new QWidget(this)),
      m_adds(new ui::FlowLayout(ui::space::X1, m_addHost)), m_link(new LinkField(controller, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X3);
    m_addHost->setAccessibleName(tr("Fields that can be added"));
    ui::growDown(m_addHost);
    add({u"link"_s, m_link, m_link->edit(), nullptr, [this] { return !m_controller.facts().linkUrl.isEmpty(); }, [] { return true; }}, u"link"_s, tr("Link"));
    add({u"comment"_s, editors.commentBox(), editors.commentBox()->findChild<PostEdit *>(), nullptr,
         [this, &editors] { return !m_controller.text(editors.scope()).firstComment.isEmpty(); }, [&editors] { return editors.showsComment(); }},
        u"message-circle"_s, tr("First comment"));
    buildWarning();
    buildLanguage();
    buildTitle();
    buildNotes(spelling);
    m_column->addWidget(m_addHost);
    refresh();
}

void MoreFields::add(Field field, const QString &icon, const QString &name)
{
    field.add = new QToolButton(m_addHost);
    field.add->setIcon(ui::icon(icon, ui::ColorRole::Muted));
    field.add->setIconSize({ui::room(ui::metric::IconSmall), ui::room(ui::metric::IconSmall)});
    field.add->setText(u' ' + name);
    field.add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    field.add->setAccessibleName(tr("Add: %1").arg(name));
    connect(field.add, &QToolButton::clicked, this, [this, id = field.id] { open(id); });
    m_adds->addWidget(field.add);
    m_column->addWidget(field.row);
    m_fields.append(field);
}

void MoreFields::buildWarning()
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    m_warning = new QLineEdit(row);
    m_warning->setMaxLength(500);
    column->addWidget(new ui::FormRow(tr("Content warning"), m_warning, {}, row));
    m_sensitive = new QCheckBox(tr("Hide pictures and videos until they are asked for"), row);
    m_warningNote = noteLabel(row);
    column->addWidget(m_sensitive);
    column->addWidget(m_warningNote);
    connect(m_warning, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_controller.patch({{u"spoilerText"_s, text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text)}});
    });
    connect(m_sensitive, &QCheckBox::clicked, this, [this](bool on) { m_controller.patch({{u"sensitive"_s, on}}); });
    add({u"warning"_s, row, m_warning, nullptr, [this] { return !m_controller.facts().spoilerText.isEmpty() || m_controller.facts().sensitive; },
         [this] { return any(Capability::ContentWarning) || any(Capability::SensitiveMedia); }},
        u"triangle-alert"_s, tr("Content warning"));
}

void MoreFields::buildLanguage()
{
    m_language = new QComboBox(this);
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    column->addWidget(new ui::FormRow(tr("Language"), m_language, {}, row));
    QLabel *note = noteLabel(row);
    note->setText(tr("Tells the network who can read the post"));
    column->addWidget(note);
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString tag = m_language->currentData().toString();
        m_controller.patch({{u"language"_s, tag.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(tag)}});
    });
    fillLanguages();
    add({u"language"_s, row, m_language, nullptr, [this] { return !m_controller.facts().language.isEmpty(); }, [this] { return any(Capability::Language); }},
        u"globe"_s, tr("Language"));
}

void MoreFields::fillLanguages()
{
    m_language->addItem(tr("As the account has it"), QString());
    QList<std::pair<QString, QString>> names;
    for (const QString &tag : languageTags())
        names.append({languageName(tag), tag});
    std::ranges::sort(names, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[name, tag] : std::as_const(names))
        m_language->addItem(name, tag);
}

void MoreFields::buildTitle()
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    m_title = new QLineEdit(row);
    m_title->setMaxLength(500);
    m_titleNote = noteLabel(row);
    column->addWidget(new ui::FormRow(tr("Title"), m_title, {}, row));
    column->addWidget(m_titleNote);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_controller.patch({{u"title"_s, text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text)}});
    });
    add({u"title"_s, row, m_title, nullptr,
         [this] {
             const auto needs = [](const TargetAnalysis &target) { return target.needsTitle; };
             return !m_controller.facts().title.isEmpty() || std::ranges::any_of(m_controller.analysis().targets, needs);
         },
         [] { return true; }},
        u"bookmark"_s, tr("Title"));
}

void MoreFields::buildNotes(SpellWorker &spelling)
{
    m_notes = new PostEdit(spelling, this);
    m_notes->setMinimumLines(2);
    m_notes->setPlaceholderText(tr("For the team: where the numbers come from, who has to see it first"));
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    column->addWidget(new ui::FormRow(tr("Planning notes"), m_notes, {}, row));
    QLabel *note = noteLabel(row);
    note->setText(tr("Never published"));
    column->addWidget(note);
    connect(m_notes, &PostEdit::edited, this, [this](const QString &text) { m_controller.setNotes(text); });
    connect(m_notes, &PostEdit::workspaceUndoRequested, this, &MoreFields::workspaceUndoRequested);
    add({u"notes"_s, row, m_notes, nullptr, [this] { return !m_controller.text({}).notes.isEmpty(); }, [] { return true; }}, u"file-text"_s, tr("Notes"));
}

bool MoreFields::any(Capability capability) const
{
    return !m_controller.analysis().platformsWith(capability).isEmpty();
}

bool MoreFields::isShown(const Field &field) const
{
    return field.isSet() || (m_opened.contains(field.id) && m_controller.canEdit());
}

void MoreFields::open(const QString &id)
{
    const auto field = std::ranges::find(m_fields, id, &Field::id);
    if (field == m_fields.end() || !m_controller.canEdit())
        return;
    m_opened.insert(id);
    refresh();
    field->focus->setFocus();
}

QStringList MoreFields::shown() const
{
    QStringList ids;
    for (const Field &field : m_fields) {
        if (isShown(field))
            ids.append(field.id);
    }
    return ids;
}

QStringList MoreFields::offered() const
{
    QStringList ids;
    for (const Field &field : m_fields) {
        if (field.fits() && !isShown(field) && m_controller.canEdit())
            ids.append(field.id);
    }
    return ids;
}

void MoreFields::reset()
{
    m_opened.clear();
    m_notes->adoptText(m_controller.text({}).notes);
    refresh();
}

void MoreFields::refresh()
{
    const PostFacts &facts = m_controller.facts();
    const bool can = m_controller.canEdit();
    const QStringList offers = offered();
    for (const Field &field : std::as_const(m_fields)) {
        field.row->setVisible(isShown(field));
        field.add->setVisible(offers.contains(field.id));
    }
    m_addHost->setVisible(!offers.isEmpty());
    setVisible(!offers.isEmpty() || std::ranges::any_of(m_fields, [this](const Field &field) { return isShown(field); }));
    m_addHost->updateGeometry();
    m_link->refresh();
    showWarning();
    showTitle();
    m_notes->setReadOnly(!can);
    m_notes->replaceText(m_controller.text({}).notes);
    m_language->setEnabled(can);
    if (m_language->findData(facts.language) < 0)
        m_language->addItem(languageName(facts.language), facts.language);
    m_language->setCurrentIndex(m_language->findData(facts.language));
}

void MoreFields::showWarning()
{
    const PostFacts &facts = m_controller.facts();
    const Analysis &analysis = m_controller.analysis();
    if (!m_warning->hasFocus() && m_warning->text() != facts.spoilerText)
        m_warning->setText(facts.spoilerText);
    m_warning->setReadOnly(!m_controller.canEdit());
    m_sensitive->setChecked(facts.sensitive);
    m_sensitive->setEnabled(m_controller.canEdit());
    m_sensitive->setVisible(facts.sensitive || any(Capability::SensitiveMedia));
    QStringList above;
    QStringList folded;
    for (const TargetAnalysis &target : analysis.targets) {
        const domain::Support support = target.can.of(Capability::ContentWarning);
        QStringList &list = support == domain::Support::Partial ? above : folded;
        if (target.can.can(Capability::ContentWarning) && !list.contains(target.platform))
            list.append(target.platform);
    }
    QStringList lines;
    if (!folded.isEmpty())
        lines.append(tr("Folds the post on %1.").arg(QLocale().createSeparatedList(namesOf(folded))));
    if (!above.isEmpty())
        lines.append(tr("Stands above the text on %1.").arg(QLocale().createSeparatedList(namesOf(above))));
    if (lines.isEmpty() && !analysis.targets.isEmpty())
        lines.append(tr("None of the chosen networks shows it."));
    m_warningNote->setText(lines.join(u' '));
    m_warningNote->setVisible(!lines.isEmpty());
}

void MoreFields::showTitle()
{
    const PostFacts &facts = m_controller.facts();
    if (!m_title->hasFocus() && m_title->text() != facts.title)
        m_title->setText(facts.title);
    m_title->setReadOnly(!m_controller.canEdit());
    QStringList needs;
    for (const TargetAnalysis &target : m_controller.analysis().targets) {
        if (target.needsTitle && !needs.contains(target.platform))
            needs.append(target.platform);
    }
    m_titleNote->setText(needs.isEmpty() ? tr("Names the post here and in the calendar; not published")
                                         : tr("Shown on %1").arg(QLocale().createSeparatedList(namesOf(needs))));
}

} // namespace campanile::views::composer

#include "moc_morefields.cpp"
