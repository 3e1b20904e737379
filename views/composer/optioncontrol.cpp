// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/optioncontrol.h"

#include "ui/kit/forms.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using Type = domain::NetworkField::Type;

namespace {

/** Tells before its list opens, so that the list can be filled. */
class AskingCombo final : public QComboBox
{
public:
    AskingCombo(std::function<void()> opening, QWidget *parent) : QComboBox(parent), m_opening(std::move(opening)) {}
    void showPopup() override
    {
        m_opening();
        QComboBox::showPopup();
    }

private:
    std::function<void()> m_opening;
};

/** The text of a check box, in lines; a click on it is a click on the box. */
class CheckWords final : public QLabel
{
public:
    CheckWords(const QString &text, QCheckBox *box, QWidget *parent) : QLabel(text, parent), m_box(box)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
        setBuddy(box);
        setEnabled(box->isEnabled());
        box->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_box && event->type() == QEvent::EnabledChange)
            setEnabled(m_box->isEnabled());
        return QLabel::eventFilter(watched, event);
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (m_box->isEnabled() && event->button() == Qt::LeftButton && rect().contains(event->pos()))
            m_box->click();
    }

private:
    QCheckBox *m_box;
};

QString labelKey(const QString &name)
{
    return name + u":label"_s;
}

void setItemEnabled(QComboBox *combo, int index, bool on)
{
    if (auto *model = qobject_cast<QStandardItemModel *>(combo->model()))
        model->item(index)->setEnabled(on);
}

} // namespace

QString networkWords(const QString &text)
{
    return text.isEmpty() ? QString() : QCoreApplication::translate("networks", text.toUtf8().constData());
}

QWidget *wrappedCheck(QCheckBox *box, const QString &text, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X1);
    auto *words = new CheckWords(text, box, row);
    box->setParent(row);
    box->setAccessibleName(text);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    return row;
}

OptionControl::OptionControl(domain::NetworkField field, Ask ask, QWidget *parent) : QWidget(parent), m_field(std::move(field)), m_ask(std::move(ask))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    switch (m_field.type) {
    case Type::Text:
    case Type::Account:
        buildText();
        break;
    case Type::LongText:
        buildLongText();
        break;
    case Type::Choice:
        buildChoice();
        break;
    case Type::DynamicChoice:
        buildDynamic();
        break;
    case Type::Toggle:
        buildToggle();
        break;
    case Type::Tags:
        buildTags();
        break;
    case Type::Number:
        buildNumber();
        break;
    }
    const QString help = networkWords(m_field.help);
    if (m_field.type == Type::Toggle) {
        m_input->setToolTip(help);
        column->addWidget(wrappedCheck(static_cast<QCheckBox *>(m_input), networkWords(m_field.label), this));
    } else {
        column->addWidget(new ui::FormRow(label(), m_input, help, this));
    }
    m_input->setAccessibleDescription(help);
}

QString OptionControl::label() const
{
    const QString words = networkWords(m_field.label);
    return m_field.required ? tr("%1 (needed)").arg(words) : words;
}

void OptionControl::buildText()
{
    auto *edit = new QLineEdit(this);
    // One letter beyond the limit can be seen and is said; a thousand would be a mistake.
    if (m_field.maxLength > 0)
        edit->setMaxLength(2 * m_field.maxLength);
    connect(edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        Q_EMIT changed(m_field.name, text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text));
    });
    m_input = edit;
}

void OptionControl::buildLongText()
{
    auto *edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 4 + 2 * ui::space::X2);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
        const QString text = edit->toPlainText();
        Q_EMIT changed(m_field.name, text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text));
    });
    m_input = edit;
}

void OptionControl::buildChoice()
{
    auto *combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setPlaceholderText(tr("Choose"));
    for (const auto &[value, words] : std::as_const(m_field.choices))
        combo->addItem(networkWords(words.isEmpty() ? value : words), value);
    connect(combo, &QComboBox::activated, this, [this, combo] { Q_EMIT changed(m_field.name, combo->currentData().toString()); });
    m_input = combo;
}

void OptionControl::buildDynamic()
{
    auto *combo = new AskingCombo([this] { load(); }, this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setPlaceholderText(tr("Choose"));
    connect(combo, &QComboBox::activated, this, [this, combo] {
        const QString value = combo->currentData().toString();
        if (value.isEmpty() && m_field.required)
            return;
        Q_EMIT changed(m_field.name, value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value));
        Q_EMIT changed(labelKey(m_field.name), value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(combo->currentText()));
    });
    m_input = combo;
}

void OptionControl::buildToggle()
{
    auto *box = new QCheckBox(this);
    connect(box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT changed(m_field.name, on); });
    m_input = box;
}

void OptionControl::buildTags()
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(tr("Separated by commas"));
    connect(edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        QJsonArray tags;
        for (const QString &tag : text.split(u',')) {
            if (const QString word = tag.simplified(); !word.isEmpty())
                tags.append(word);
        }
        Q_EMIT changed(m_field.name, tags.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(tags));
    });
    m_input = edit;
}

void OptionControl::buildNumber()
{
    auto *box = new QDoubleSpinBox(this);
    box->setDecimals(0);
    box->setMinimum(m_field.minimum);
    box->setMaximum(m_field.maximum > m_field.minimum ? m_field.maximum : 1e9);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this](double value) { Q_EMIT changed(m_field.name, value); });
    m_input = box;
}

void OptionControl::load()
{
    const QString dependsOn = m_options.value(m_field.dependsOn).toString();
    if (m_isLoading || !m_ask || (m_isLoaded && dependsOn == m_loadedFor))
        return;
    m_isLoading = true;
    m_loadedFor = dependsOn;
    auto *combo = static_cast<QComboBox *>(m_input);
    const QSignalBlocker quiet(combo);
    combo->addItem(tr("Asking the network …"));
    setItemEnabled(combo, combo->count() - 1, false);
    m_ask(m_field.source, dependsOn, [self = QPointer<OptionControl>(this)](const Offer &offer) {
        if (self)
            self->fillOffer(offer);
    });
}

void OptionControl::fillOffer(const Offer &offer)
{
    m_isLoading = false;
    m_isLoaded = offer.problem.isEmpty();
    auto *combo = static_cast<QComboBox *>(m_input);
    {
        const QSignalBlocker quiet(combo);
        combo->clear();
        if (!m_field.required && m_isLoaded)
            combo->addItem(tr("None"), QString());
        for (const OfferedValue &value : offer.values) {
            combo->addItem(value.label.isEmpty() ? value.value : value.label, value.value);
            combo->setItemData(combo->count() - 1, value.detail, Qt::ToolTipRole);
            setItemEnabled(combo, combo->count() - 1, value.isEnabled);
        }
        if (combo->count() == 0 || !m_isLoaded) {
            combo->addItem(m_isLoaded ? tr("The account offers nothing to choose from") : offer.problem);
            setItemEnabled(combo, combo->count() - 1, false);
        }
    }
    show(m_options, isEnabled());
    // The list that was opened shows what has come.
    if (combo->hasFocus() && combo->view()->isVisible()) {
        combo->hidePopup();
        combo->showPopup();
    }
}

void OptionControl::show(const QJsonObject &options, bool canEdit)
{
    m_options = options;
    setEnabled(canEdit);
    const QJsonValue value = options.value(m_field.name);
    const QSignalBlocker quiet(m_input);
    if (auto *edit = qobject_cast<QLineEdit *>(m_input)) {
        QString text = value.toString();
        if (m_field.type == Type::Tags) {
            QStringList tags;
            for (const QJsonValue &tag : value.toArray())
                tags.append(tag.toString());
            text = tags.join(u", "_s);
        }
        if (!edit->hasFocus() && edit->text() != text)
            edit->setText(text);
    } else if (auto *words = qobject_cast<QPlainTextEdit *>(m_input)) {
        if (!words->hasFocus() && words->toPlainText() != value.toString())
            words->setPlainText(value.toString());
    } else if (auto *combo = qobject_cast<QComboBox *>(m_input)) {
        const QString wanted = value.toString();
        int index = wanted.isEmpty() ? combo->findData(QString()) : combo->findData(wanted);
        if (index < 0 && !wanted.isEmpty()) {
            combo->addItem(options.value(labelKey(m_field.name)).toString(wanted), wanted);
            index = combo->count() - 1;
        }
        combo->setCurrentIndex(index);
    } else if (auto *box = qobject_cast<QCheckBox *>(m_input)) {
        box->setChecked(value.toBool());
    } else if (auto *number = qobject_cast<QDoubleSpinBox *>(m_input)) {
        if (!number->hasFocus())
            number->setValue(value.toDouble());
    }
}

} // namespace campanile::views::composer

#include "moc_optioncontrol.cpp"
