/** The words that stand on date lines in the languages of the dossiers: labels, fillers, weekdays, zones. */

/** Says that the text was changed that day. */
export const modifiedLabel =
  /\b(updated?|last (update|modified|edited|reviewed)|modified|edited)\b|обновлен|обновл[её]нн?о|изменен|yenilən|güncelle|թարմացվ|mise? à jour|modifiée?|aktualisiert|geändert|оновлен|განახლ|تحديث|آخر تعديل|به‌?روز ?رسانی|actualizad[oa]|aggiornat[oa]|atualizad[oa]|bijgewerkt|zaktualizowan/iu

/** Says that it was published that day. */
export const publishedLabel =
  /(?<!\p{L})(published|posted|publication date|date of publication|date|release date|issued|created|on|дата( публикации)?|опубликован[оа]?|размещено|добавлено|tarix|dərc (olunub|edilib)|yayın(lanma)?( tarihi)?|giriş( tarihi)?|հրապարակ(վել|ված) է|հրապարակվել|ամսաթիվ|publiée?( le)?|paru( le)?|veröffentlicht( am)?|stand|date de publication|опубліковано|дата публікації|გამოქვეყნდა|თარიღი|نشر( في)?|نُشر|تاريخ النشر|تاریخ( انتشار)?|منتشر شده|publicad[oa]( el| em)?|fecha|pubblicato( il)?|gepubliceerd( op)?|opublikowano)(?!\p{L})/iu

/** Names a whole day of several texts. */
export const dayLabel =
  /^\W{0,3}(day|gün|день|օր|jour|tag|ziua|დღე|اليوم|daily (digest|review|brief(ing)?)|today)\s?[:—–-]/iu

/** Words that may stand beside a date on a date line and say nothing more. */
export const filler =
  /\b(at|on|of|the|in|and|gmt|utc|msk|est|edt|cet|cest|hrs?|published|posted|publication|date|first|updated?|last|modified|edited|day|by|a\.?m|p\.?m)\b|(?<!\p{L})(в|г|года|год|р|року|о|об|время|день|мск|по|бакинскому|московскому|ереванскому|дата|публикации|публікації|опубликован[оа]?|опубліковано|обновлен[оа]?|оновлено|il|ci|cu|cü|cı|ildə|saat|tarix|dərc|olunub|edilib|yenilənib|giriş|güncelleme|yayınlanma|tarihi|թ|թվական|ժամը|հրապարակվել|թարմացվել|է|le|à|et|um|uhr|den|am|vom|du|publiée?|modifiée?|mise?|jour|veröffentlicht|aktualisiert|und|gün|вс|пн|вт|ср|чт|пт|сб|نشر|في|تحديث|آخر|تاريخ|النشر|تاریخ|انتشار|ساعت|publicad[oa]|actualizad[oa]|atualizad[oa]|el|de|del|las|às|em|il|alle|ore|pubblicato|aggiornato|op|om|წლის|საათი|თარიღი)(?!\p{L})/giu

/** How long ago, and the zone of a clock: neither says who or where. */
export const sinceOrZone =
  /(?:updated?\s)?(?:an?|\d{1,3})\s(?:minutes?|mins?|hours?|hrs?|days?)\sago|(?:gmt|utc)\s?[+−-]?\d{1,2}(?::?\d{2})?/giu

export const weekday =
  /(?<!\p{L})(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?(?!\p{L})|(?<!\p{L})(понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя|bazar|bazar ertəsi|çərşənbə( axşamı)?|cümə( axşamı)?|şənbə|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|երկուշաբթի|երեքշաբթի|չորեքշաբթի|հինգշաբթի|ուրբաթ|շաբաթ|կիրակի|ორშაბათი|სამშაბათი|ოთხშაბათი|ხუთშაბათი|პარასკევი|შაბათი|კვირა|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(segunda|terça|quarta|quinta|sexta)-feira|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد|شنبه|یکشنبه|دوشنبه|سه‌?شنبه|چهارشنبه|پنجشنبه|جمعه)(?!\p{L})/giu
