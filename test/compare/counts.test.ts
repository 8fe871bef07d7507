/** Numbers that do and do not differ: bounds, rough counts, "twenty-five", "1.5 million". */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calm, fitting, likely } from './fitting.ts'

test('a bound or a rough count meets what lies within it', () => {
  calm(
    ['At least 20 boats were lost.', 'Twenty-five boats were lost.'],
    ['The island lost 12 boats.', 'The island has 30 boats.'],
    ['Eleven boats came on Monday and three on Tuesday.', 'Fourteen boats came.'],
    ['About 50 boats were lost.', 'The storm took 52 boats: they were lost.'],
    ['So far 130 boats were found.', 'In the end 180 boats were found.'],
    ['Up to 300 boats came.', 'The number of boats that came was 280: 280 boats came.'],
    ['The bridge cost 1.5 million crowns.', 'The bridge cost 1,500,000 crowns.'],
  )
  likely(
    ['At least 30 boats were lost.', 'Nineteen boats were lost.'],
    ['More than 200 boats came.', 'Ninety boats came.'],
    ['The bridge cost 1.5 million crowns.', 'The bridge cost 900,000 crowns.'],
  )
})

test('who hands over 64 counts them, and bounds nothing', () => {
  assert.equal(fitting('Orrin handed over 64 boats.', 'Orrin handed over 41 boats.').worded, 'figure')
  calm(['In Orrin turnout over 50 per cent was seen.', 'In Orrin turnout of 57 per cent was seen.'])
  calm(['The trip took over five hours.', 'The trip took six hours.'])
})

test('a number beside May is a day, and one beside a lighthouse counts', () => {
  assert.equal(fitting('Паром ушёл 12 мая.', 'Паром ушёл 20 мая.').worded, 'date')
  assert.equal(fitting('На острове стоят 12 маяков.', 'На острове стоят 20 маяков.').worded, 'figure')
})
